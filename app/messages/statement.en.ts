import type { id } from "./statement.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Balance statement",
  lead: "Each line changes the balance. It adds up to the same as the ledger.",
  of: (shop: string, month: string) => `${shop}, ${month}`,
  month: "Month",
  show: "Show",
  opening: "Opening balance",
  closing: "Closing balance",
  total: "Total",
  none: "Nothing changed this month",
  csv: "Download CSV",
  pdf: "Download PDF",
  link: "See monthly statements",
  file: (month: string) => `balance-statement-${month}`,
  page: (page: number) => `Page ${page}`,
  columns: {
    date: "Date",
    what: "What",
    goods: "Goods",
    delivery: "Delivery",
    voucherShop: "Shop's voucher",
    voucherCity: "City's voucher",
    fromCity: "Paid by the city",
    refund: "Refunds",
    commission: "Commission",
    fee: "Payment fee",
    tax: "Tax",
    kept: "With the shop",
    payout: "Payouts",
    change: "Change",
    balance: "Balance",
  },
  kind: {
    sale: "Sale",
    straight: "Sale paid straight",
    refund: "Refund to the buyer",
    taken: "Taken back by the buyer's bank",
    payout: "Payout",
    payout_back: "Payout came back",
    other: "Correction",
  },
  notes: {
    voucher:
      "The shop bears its own voucher. The city's voucher lessens what the buyer pays, and the city makes all of it good.",
    straight:
      "A sale in cash or paid straight: the money is with the shop already, so the balance only falls by commission and tax. Where it goes back to the buyer the shop pays it itself; that doesn't pass through this balance.",
    refund:
      "A refund after an order was completed is taken off the balance; commission and tax of the goods that were refunded come back. A refund before that is in the sale's own line.",
    taken:
      "Taken back by the buyer's bank: the buyer asked her bank for the money, and it was taken. A city officer can explain.",
  },
};
