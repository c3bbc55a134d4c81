import type { Method } from "./payment";

/** Invented tariff in the style of Indonesian providers: a share in basis points and a fixed part, in rupiah. */
const tariff: Readonly<Record<Method, { bps: number; fixed: number }>> = {
  qris: { bps: 70, fixed: 0 },
  va_bca: { bps: 0, fixed: 4000 },
  va_bni: { bps: 0, fixed: 4000 },
  va_bri: { bps: 0, fixed: 4000 },
  va_permata: { bps: 0, fixed: 4000 },
  va_mandiri: { bps: 0, fixed: 4000 },
  gopay: { bps: 200, fixed: 0 },
  card: { bps: 290, fixed: 2000 },
};

/** Whole rupiah, the share rounded half up, never more than the payment itself. */
export function feeOf(method: Method, captured: number): number {
  const { bps, fixed } = tariff[method];
  const part = Number((BigInt(captured) * BigInt(bps) + 5000n) / 10000n);
  return Math.min(part + fixed, captured);
}

/** Smallest and largest single payment. QRIS: Bank Indonesia's Rp10 million. */
export const limits: Readonly<Record<Method, { min: number; max: number }>> = {
  qris: { min: 1, max: 10_000_000 },
  va_bca: { min: 10_000, max: 50_000_000 },
  va_bni: { min: 1, max: 50_000_000 },
  va_bri: { min: 1, max: 50_000_000 },
  va_permata: { min: 1, max: 50_000_000 },
  va_mandiri: { min: 1, max: 50_000_000 },
  gopay: { min: 1, max: 10_000_000 },
  card: { min: 1, max: 100_000_000 },
};
