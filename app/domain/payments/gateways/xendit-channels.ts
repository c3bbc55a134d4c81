import { type Rupiah, rupiah } from "~/platform/money";
import type { PaymentMethod } from "../gateway";

/** How a channel gives money back: for so many days and in parts, whole on its own day, or never. */
export type RefundRule =
  | { readonly kind: "days"; readonly days: number }
  | { readonly kind: "same_day" }
  | { readonly kind: "never" };

export type XenditChannel = {
  readonly code: string;
  readonly min: Rupiah;
  readonly max: Rupiah;
  readonly refund: RefundRule;
};

export type XenditChannels = Readonly<Partial<Record<PaymentMethod, XenditChannel>>>;

const account = (code: string, min: number): XenditChannel => ({
  code: `${code}_VIRTUAL_ACCOUNT`,
  min: rupiah(min),
  max: rupiah(50_000_000),
  refund: { kind: "never" },
});
const wallet = (code: string, min: number, max: number): XenditChannel => ({
  code,
  min: rupiah(min),
  max: rupiah(max),
  refund: { kind: "same_day" },
});

/**
 * Channel codes and limits as public pages name them; where two pages differ, the narrower. Contracts differ too:
 * an account with others passes its own list. Sources: docs.xendit.co channel pages, payments facts part C.
 */
export const xenditChannels: XenditChannels = {
  qris: {
    code: "QRIS",
    min: rupiah(1),
    max: rupiah(10_000_000),
    refund: { kind: "days", days: 30 },
  },
  va_bca: account("BCA", 10_000),
  va_bni: account("BNI", 1),
  va_bri: account("BRI", 1),
  va_permata: account("PERMATA", 1),
  va_mandiri: account("MANDIRI", 1),
  gopay: wallet("GOPAY", 1, 10_000_000),
  ovo: wallet("OVO", 100, 10_000_000),
  dana: wallet("DANA", 100, 20_000_000),
  shopeepay: wallet("SHOPEEPAY", 100, 10_000_000),
};

export function methodOfChannel(channels: XenditChannels, code: string): PaymentMethod | null {
  const found = Object.entries(channels).find(([, channel]) => channel?.code === code);
  return found ? (found[0] as PaymentMethod) : null; // a key of the list
}

const jakartaMs = 7 * 3_600_000;
const minuteMs = 60_000;
const dayMs = 86_400_000;

/**
 * Why no refund call would succeed; null where one may.
 * @param paidAt null where Xendit does not say
 */
export function refundObstacle(
  channel: XenditChannel,
  asked: { readonly amount: Rupiah; readonly paid: Rupiah },
  paidAt: Date | null,
  now: Date,
): string | null {
  const { refund, code } = channel;
  if (refund.kind === "never") return `${code} can't be refunded at Xendit`;
  if (refund.kind === "days") {
    const isOver = paidAt !== null && now.getTime() - paidAt.getTime() > refund.days * dayMs;
    return isOver ? `${code} can be refunded for ${refund.days} days` : null;
  }
  if (asked.amount !== asked.paid) return `${code} gives back the whole payment or nothing`;
  if (paidAt === null) return null;
  const dayOf = (at: Date) => Math.floor((at.getTime() + jakartaMs) / dayMs);
  const minuteOf = (at: Date) => Math.floor(((at.getTime() + jakartaMs) % dayMs) / minuteMs);
  const isSameDay = dayOf(paidAt) === dayOf(now) && minuteOf(now) < 23 * 60 + 50;
  return isSameDay ? null : `${code} can be given back on the day of payment until 23:50 GMT+7`;
}
