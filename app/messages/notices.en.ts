import type { id } from "./notices.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  hello: (name) => `Hello ${name},`,
  placed: {
    subject: (nomor) => `We have your order ${nomor}`,
    body: (nomor, shops) =>
      `Order ${nomor} from ${shops} is written down. How to pay and where your goods are stands on the order's page. Keep this link: whoever has it can open your order.`,
  },
  paid: {
    subject: (nomor) => `Payment for ${nomor} received`,
    body: (nomor) =>
      `The payment for order ${nomor} has arrived. The shops are told and will get your goods ready.`,
  },
  toAccept: {
    subject: (nomor) => `New order ${nomor}: accept it now`,
    body: (buyer, hours, whose) =>
      `There is a new order from ${buyer}. Accept it within ${hours} hours; after that it is cancelled by itself${{ held: " and the buyer gets the money back", shop: ", and you have to transfer the money in the shop's account back to the buyer", unpaid: "" }[whose]}.`,
  },
  moved: {
    accepted: (shop) => `${shop} accepted your order and is preparing it.`,
    shipped: (shop) => `${shop} has sent your order.`,
    ready: (shop) => `Your order is ready at ${shop}. Say the pick-up code that stands on the order's page.`,
    delivered: (shop) =>
      `The order from ${shop} was handed over. Check the goods, then confirm on the order's page.`,
    cancelled: (shop) => `The part of your order from ${shop} is cancelled. What you paid is returned.`,
    subject: (nomor) => `News of order ${nomor}`,
  },
  expired: {
    subject: (nomor) => `Order ${nomor} ended`,
    body: (nomor) =>
      `The time to pay for order ${nomor} is over, so the goods are free again. You can order again at any time.`,
  },
  message: { subject: (nomor) => `New message about order ${nomor}` },
  shopReviewed: {
    approvedSubject: (shop) => `${shop} is on Etalase now`,
    approved: (shop) =>
      `Congratulations! ${shop} is approved and visible to buyers. Share its link by WhatsApp.`,
    revisionSubject: (shop) => `${shop}: something needs mending`,
    revision: (note) =>
      `An officer looked at your shop and asks for changes:\n\n${note}\n\nMend it and submit again.`,
    rejectedSubject: (shop) => `${shop} can't be approved yet`,
    rejected: (note) => `An officer can't approve your shop yet:\n\n${note}`,
    suspendedSubject: (shop) => `${shop} is closed for now`,
    suspended: (note) => `Your shop was closed for now by an officer:\n\n${note}`,
    reinstatedSubject: (shop) => `${shop} is open again`,
    reinstated: (shop) => `${shop} is open again and visible to buyers.`,
  },
  dispute: {
    endsSubject: (days: number) =>
      `A dispute must be answered within ${days === 1 ? "a day" : `${days} days`}`,
    ends: (amount: string, nomor: string | null, until: string) =>
      `A dispute of ${amount}${nomor ? ` about order ${nomor}` : ""} has not been answered. The gateway takes evidence until ${until}; after that the bank decides for the buyer. Send the evidence in the gateway's dashboard and note it on the case's page, or accept the dispute.`,
  },
  tax: {
    acceptedSubject: (year: number) => `Tax letter of ${year} accepted`,
    accepted: (year: number) =>
      `An officer accepted the statement letter of ${year}. From the next sale no income tax (PPh 22) is withheld, as long as this year's turnover stays up to Rp 500 million.`,
    acceptedExempt: (year: number) =>
      `An officer accepted the exemption of ${year}. From the next sale no income tax (PPh 22) is withheld.`,
    refusedSubject: (year: number) => `The tax letter of ${year} must be replaced`,
    refused: (year: number, reason: string) =>
      `The tax letter of ${year} could not be accepted: ${reason} Send a new one on the tax page; until it is accepted, PPh 22 is withheld.`,
    crossedSubject: (year: number) => `Turnover of ${year} passed Rp 500 million`,
    crossed: (year: number) =>
      `Congratulations! The shop's turnover of ${year} passed Rp 500 million. From the next sale 0.5% income tax (PPh 22) is withheld. Hand in a new statement letter by the end of this month.`,
    missingSubject: (year: number) => `No tax letter for ${year} yet`,
    missing: (year: number) =>
      `There is no statement of turnover for ${year} yet. A person's business up to Rp 500 million a year is free of PPh 22 once its letter is handed in; without one, 0.5% of sales is withheld. Upload it on the tax page.`,
  },
  payout: {
    paidSubject: (amount: string) => `Your payout of ${amount} arrived`,
    paid: (amount: string, account: string) => `The payout of ${amount} arrived at ${account}.`,
    backSubject: (amount: string) => `Your payout of ${amount} is back in the balance`,
    back: (amount: string, reason: string) =>
      `The payout of ${amount} did not arrive${reason ? ` (${reason})` : ""}. The money is back in the shop's balance. Check the account's number and name on the balance page.`,
    officerBack: (shop: string, amount: string, reason: string) =>
      `The payout of ${amount} to ${shop} came back${reason ? ` (${reason})` : ""}. Its case is in the payments inbox.`,
  },
};
