import type { CartOwner } from "~/domain/cart/owner";

/** Who uses a voucher: known by her account, her number and her address alike; null where we don't know it (yet). */
export type VoucherPerson = {
  readonly accountId: string | null;
  /** `+62…` */
  readonly phone: string | null;
  /** Lower case. */
  readonly email: string | null;
};

/** As far as a cart says who she is. */
export function personOfCart({ accountId }: CartOwner): VoucherPerson {
  return { accountId, phone: null, email: null };
}
