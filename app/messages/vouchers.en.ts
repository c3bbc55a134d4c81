import type { Words } from "~/ui/kit/words";
import type { id } from "./vouchers.id";

export const en: Words<typeof id> = {
  title: "Voucher",
  field: "Voucher code",
  fieldHint: "One code for one order. It comes off the goods, not off delivery.",
  apply: "Apply",
  remove: "Remove",
  removeOf: (code: string) => `Remove voucher ${code}`,
  applied: (code: string, sum: string) => `Voucher ${code} applied: you save ${sum}.`,
  removed: "The voucher was taken off the cart.",
  appliedFirst: (code: string, total: string) =>
    `Voucher ${code} was applied. The sum is now ${total}. Check it, then press Pay again.`,
  discount: (code: string) => `Voucher ${code}`,
  byShop: "Paid by the shop",
  byCity: "Paid by the city",
  worthPercent: (percent: string, cap: string | null) =>
    cap === null ? percent : `${percent}, ${cap} at most`,
  least: (sum: string) => `for at least ${sum}`,
  offers: "Vouchers for this shop",
  offer: (worth: string) => `${worth} off`,
  offerUntil: (day: string) => `until ${day}`,
  discountIn: (sum: string) => `Voucher of ${sum} is taken off`,
  shopLine: "Shop voucher",
  cityLine: "City voucher",
  cityAdds: "Made good by the city",
  ofCity: (sum: string) => `+ ${sum} city voucher`,
  notCounted: "Not counted yet",
  typeFirst: "Type the voucher code first, then press Apply.",
  refused: (why: string, total: string) =>
    `The voucher no longer counts. ${why} The sum is now ${total}. Check it, then press Pay again.`,
  refusals: {
    voucher_unknown:
      "This code is not known. Check its letters and digits; spaces and capitals do not matter.",
    voucher_stopped: "This voucher was stopped by whoever made it.",
    voucher_early: (day: string) => `This voucher starts on ${day}.`,
    voucher_over: (day: string) => `This voucher was good until ${day} only.`,
    voucher_other_shop: (shop: string) =>
      `This voucher is for goods from ${shop}, and the cart has none of them yet.`,
    voucher_more_needed: (missing: string, least: string) =>
      `Buy for ${missing} more to use this voucher (at least ${least}, delivery not counted).`,
    voucher_used_up: (limit: string) => `This voucher is used up: it was used ${limit} times.`,
    voucher_budget: (left: string, needed: string) =>
      `This voucher has ${left} left, too little for ${needed} off.`,
    voucher_used_by_you: (times: number) =>
      times === 1
        ? "This voucher was used before with this account, number or e-mail address; it is for once a person."
        : `This voucher was used ${times} times with this account, number or e-mail address; more is not possible.`,
    voucher_too_little: "These goods cost too little for a discount: at least Rp 1.000 stays to be paid.",
  },
};
