import type { Words } from "~/ui/kit/words";
import type { id } from "./my-data.id";

export const en: Words<typeof id> = {
  title: "My data",
  lead: "All that Etalase keeps about you, and how to end it.",
  exportTitle: "Download my data",
  exportText:
    "One JSON file: account, addresses, orders, proofs of payment, accounts for refunds, vouchers, messages, reviews, news and the record of acts. Passwords are not in it.",
  download: "Download the file",
  closeTitle: "Delete the account",
  closeText:
    "Your name, e-mail, number, addresses, bank accounts, proofs of payment and messages are deleted, and nobody can sign in with this account again. Finished orders stay on record for the books of shop and city, without name and address. Reviews stay without a name.",
  trainingText: "The list of training participants is the city's record and stays.",
  goClose: "Delete the account…",
  password: "Password, to make sure that it is you",
  close: "Delete the account for good",
  keep: "Keep it",
  closed: "The account was deleted. Thank you for having shopped here.",
  cannot: "This account can't be deleted yet",
  toOrders: "See the orders",
  why: {
    has_shop: (shop) =>
      `This account runs ${shop}. Ask the city's officer to close the shop, or its owner to let you go, then try again.`,
    is_officer: "This account is an officer's. Ask another admin to take the role away first.",
    refunds_open: (count) =>
      `${count === 1 ? "1 refund has" : `${count} refunds have`} not reached you yet. Wait until done, then try again.`,
    orders_open: (count) =>
      `${count === 1 ? "1 order is" : `${count} orders are`} still under way. Wait until done, or cancel first, then try again.`,
  },
  errors: {
    password_wrong: "The password doesn't match.",
    required: "Write your password.",
  },
};
