import type { id } from "./pages.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  more: "More to read",
  "cara-membeli": {
    title: "How to buy",
    lead: "One cart for many shops, and no account needed.",
    sections: [
      {
        title: "Choose",
        text: [
          "Search with any words; most typing mistakes are forgiven. Filter by village, price, halal and stock.",
          "Put what you like in the cart. Goods of several shops can be paid at once.",
        ],
      },
      {
        title: "Say where to, and how",
        text: [
          "Choose the village; the delivery fee of every shop is shown before you pay.",
          "Pick up at the shop, or have it brought by the shop's courier, a local ojek or a parcel service, whichever the shop offers.",
        ],
      },
      {
        title: "Pay",
        text: [
          "QRIS is valid for {qrisMinutes} minutes, cards for {cardMinutes} minutes, virtual accounts for {vaHours} hours. After that the order is cancelled by itself and the goods are released.",
          "Some shops take cash at hand-over.",
          "Your money is held first. The shop gets it once the goods are in your hands.",
        ],
      },
      {
        title: "Wait and receive",
        text: [
          "A shop has {acceptHours} hours to accept an order. Otherwise it is cancelled by itself and the money goes back.",
          "You are sent the link of your order's page. Keep it: it shows the news at any time without signing in.",
          "At a personal hand-over, say the hand-over code only when the goods are in your hands.",
        ],
      },
    ],
  },
  "kirim-luar-kota": {
    title: "Shipping out of town",
    lead: "Gifts from Tarakan can leave the island where the shop offers parcels.",
    sections: [
      {
        title: "Where to",
        text: [
          "There are three zones: other towns of North Kalimantan, other provinces of Kalimantan, and beyond Kalimantan.",
          "Each shop decides which zones it serves, what the first kilogram costs and what each further one costs.",
        ],
      },
      {
        title: "What it costs",
        text: [
          "The fee counts the weight of everything from one shop. After the first kilogram, each kilogram begun counts in full.",
          "The sum stands on the checkout page before the order is placed and does not change afterwards.",
        ],
      },
      {
        title: "Fresh and frozen goods",
        text: [
          "Fresh seafood and frozen food are mostly delivered within the city alone. Where a shop does not ship to your place, the checkout says so.",
        ],
      },
      {
        title: "Following a parcel",
        text: [
          "The shop writes courier and tracking number on the order's page. Without other news an order counts as delivered after {deliveredDays} days; write to the shop before then if nothing has come.",
        ],
      },
    ],
  },
  "tukar-batal": {
    title: "Returns & cancellation",
    lead: "When an order can be cancelled, and what to do when goods are not right.",
    sections: [
      {
        title: "Before the shop accepts",
        text: [
          "Cancel it yourself on the order's page. Everything you paid goes back.",
          "An unpaid order is cancelled by itself when its time is up.",
        ],
      },
      {
        title: "After the shop accepted",
        text: [
          "Write to the shop from the order's page. As long as nothing was sent, the shop can cancel its part and the money goes back.",
        ],
      },
      {
        title: "Broken, wrong or missing goods",
        text: [
          "Open the order's page, press Ask for a return, choose the goods and add photos. You can from the moment they are sent until {returnDays} days after completion, and never less than two working days after receipt.",
          "The shop answers within {returnAnswerHours} hours: money back, a part of it, or no, with its reason. Meanwhile your money does not go on to the shop.",
          "You don't agree, or the shop doesn't answer? A city officer looks at the evidence of both sides and decides.",
          "Cash orders and those paid straight to the shop: the shop gives the money back itself, and you say that you have it.",
        ],
      },
      {
        title: "How money comes back",
        text: [
          "To where it came from, if that way of paying can. Otherwise an officer transfers it and calls the WhatsApp number of the order.",
          "The state of a refund always stands on the order's page.",
        ],
      },
    ],
  },
  "biaya-pencairan": {
    title: "Fees & payouts",
    lead: "What is taken from the price, and when the money reaches the owner.",
    sections: [
      {
        title: "Fees",
        text: [
          "Etalase's commission is {commission}. The commission at the time of a sale does not change for that sale.",
          "The payment gateway's fee is the shop's and stands on every order: price, less fees, is what the shop receives.",
          "Opening a shop, putting up photos and training cost nothing.",
        ],
      },
      {
        title: "When money becomes the shop's",
        text: [
          "When the buyer confirms receipt, or {completeDays} days after delivery if nothing is said.",
          "Cash sales are in the shop's hands at once and need no payout.",
        ],
      },
      {
        title: "Payouts",
        text: [
          "Write your bank account on the balance page. A city officer approves, transfers and records the proof.",
          "Every rupiah is in a ledger that can't be changed, and an owner sees hers on the balance page.",
        ],
      },
    ],
  },
  privasi: {
    title: "Privacy",
    lead: "Which data is kept, what for, and your rights under Law 27/2022.",
    sections: [
      {
        title: "What is kept",
        text: [
          "Buyers: name, WhatsApp number, address, and e-mail if given, so that orders arrive. A shop sees only the orders meant for it.",
          "Owners: business data from the city's register, documents and bank account. The NIK is stored encrypted; officers see its last four digits. Files of documents are never shown in a shop.",
          "Card numbers and PINs never reach Etalase; they are the payment provider's business.",
        ],
      },
      {
        title: "What is not done",
        text: [
          "No advertising, no outside trackers, and no data is sold. Cookies are for signing in, the cart and the language.",
          "The figures on the city's page point at nobody: counts below five are hidden.",
        ],
      },
      {
        title: "How long",
        text: [
          "Financial records must be kept for at least ten years (PP 80/2019). Other data is deleted once it is no longer needed.",
        ],
      },
      {
        title: "Your rights",
        text: [
          "To see and correct your data, to withdraw consent, and to ask for deletion. Come or write to DKUKMP Kota Tarakan; requests are answered within 3 × 24 hours.",
        ],
      },
    ],
  },
};
