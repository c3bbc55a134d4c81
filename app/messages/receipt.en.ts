import type { id } from "./receipt.id";
import type { Words } from "./words";

export const en: Words<typeof id> = {
  title: "Receipt",
  fileName: (nomor) => `receipt-${nomor}.pdf`,
  number: (nomor) => `Order ${nomor}`,
  buyer: "Buyer",
  seller: "Seller",
  status: { paid: "Paid", cash: "To be paid in cash", unpaid: "Not paid yet", over: "Cancelled" },
  delivery: (kind) => `Delivery, ${kind}`,
  partTotal: "Total from this shop",
  refunded: "Refunded",
  goods: "Goods",
  voucher: (code: string) => (code === "" ? "Voucher" : `Voucher ${code}`),
  deliveries: "Delivery",
  total: "Total",
  paidAt: "Paid",
  reference: "Payment reference",
  simulated: "SIMULATED",
  foot: (city) =>
    `The seller is the shop named above; Etalase ${city} passes the payment on. This receipt is no tax invoice.`,
};
