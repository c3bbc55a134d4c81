import { type Bps, minus, plus, type Rupiah, share } from "~/platform/money";

/**
 * What QRIS costs a merchant of small size (UKE) of the price: Bank Indonesia, since July 2023; micro businesses
 * (UMI) pay less or nothing, so this is the cautious figure. Virtual accounts and cards cost otherwise.
 */
export const qrisFeeBps: Bps = 70;

export type TakeHome = {
  readonly fee: Rupiah;
  readonly commission: Rupiah;
  readonly tax: Rupiah;
  readonly received: Rupiah;
};

/** What the city takes of a sale of this shop, and what it withholds for the state. */
export type SaleRates = { readonly commissionBps: Bps; readonly taxBps: Bps };

/** What is left to the owner of one sale at this price, paid by QRIS. Each share is rounded half up once. */
export function takeHome(
  price: Rupiah,
  { commissionBps, taxBps }: SaleRates,
  feeBps: Bps = qrisFeeBps,
): TakeHome {
  const fee = share(price, feeBps);
  const commission = share(price, commissionBps);
  const tax = share(price, taxBps);
  return { fee, commission, tax, received: minus(price, plus(fee, commission, tax)) };
}
