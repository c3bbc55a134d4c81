import type { Rupiah } from "~/platform/money";

/** What its owner, or the city, wants a voucher to be; its code and bearer stay for good. */
export type VoucherWish = {
  readonly kind: "fixed" | "percent";
  readonly amount: Rupiah;
  readonly percent: number;
  readonly cap: Rupiah | null;
  readonly minSpend: Rupiah;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly perPerson: number;
  readonly totalLimit: number | null;
  /** The city's alone. */
  readonly budget: Rupiah | null;
  readonly isPublic: boolean;
};
