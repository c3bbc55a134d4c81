import type { Rupiah } from "~/platform/money";
import type { ReturnReason, ReturnStatus } from "./return";

/** A return as a line of a list. */
export type ReturnRow = {
  readonly id: string;
  readonly nomor: string;
  readonly buyerName: string;
  readonly shopName: string;
  readonly status: ReturnStatus;
  readonly reason: ReturnReason;
  readonly amount: Rupiah;
  readonly askedAt: Date;
  readonly dueAt: Date | null;
};

export const returnsPerPage = 20;
