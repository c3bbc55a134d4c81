import type { Rupiah } from "~/platform/money";

/** A line of a gateway's own list. */
export type ListedMovement = {
  /** The gateway's name of it. */
  readonly id: string;
  readonly reference: string | null;
  readonly kind: "payment" | "refund" | "other";
  /** Whole rupiah where `currency` is IDR, else 0; below zero where money went. */
  readonly gross: Rupiah;
  /** null: not told. */
  readonly fee: Rupiah | null;
  readonly currency: string;
  readonly at: Date;
};
