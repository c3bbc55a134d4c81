import type { PayoutStatus } from "~/generated/prisma/client";

/**
 * A payout's way: gathered (owed), approved by the second officer and so out of the shop's balance, with its sender,
 * arrived. From any of them it may come back, once.
 */
const moves: Readonly<Record<PayoutStatus, readonly PayoutStatus[]>> = {
  owed: ["approved", "cancelled"],
  approved: ["sent", "paid", "failed"],
  sent: ["paid", "failed"],
  paid: ["returned"],
  failed: [],
  returned: [],
  cancelled: [],
};

export function canMove(from: PayoutStatus, to: PayoutStatus): boolean {
  return moves[from].includes(to);
}

/** A sender's word on a transfer, in neutral terms. `returned`: it had arrived before. */
export const transferStatuses = ["queued", "sent", "completed", "failed", "returned"] as const;
export type TransferStatus = (typeof transferStatuses)[number];

/**
 * The moves that a sender's word makes. Words come twice, late and out of order: an older one makes none. Money that
 * came back is first booked as arrived where nobody had said so: both orders of the words end the same.
 */
export function movesFor(status: PayoutStatus, said: TransferStatus): readonly PayoutStatus[] {
  const ends = wayTo[said];
  const way: PayoutStatus[] = [];
  let at = status;
  for (const step of ends(status)) {
    if (!canMove(at, step)) continue;
    way.push(step);
    at = step;
  }
  return way;
}

const wayTo: Readonly<Record<TransferStatus, (from: PayoutStatus) => readonly PayoutStatus[]>> = {
  queued: () => [],
  sent: () => ["sent"],
  completed: () => ["paid"],
  failed: (from) => [from === "paid" ? "returned" : "failed"],
  returned: () => ["paid", "returned"],
};

/** Said to have arrived after it had ended before: no order of true words comes to that. */
export function contradicts(status: PayoutStatus, said: TransferStatus): boolean {
  return status === "failed" && said === "completed";
}

/** It left the balance and is neither there nor back. */
export function isUnderWay(status: PayoutStatus): boolean {
  return status === "approved" || status === "sent";
}

export function isBack(status: PayoutStatus): boolean {
  return status === "failed" || status === "returned";
}

/**
 * Of a bank's number as officers type or paste it: two that look the same are one, whatever case, spaces, wide letters or
 * invisible signs are in them. Empty where nothing of it can be seen.
 */
export function proofKeyOf(proof: string): string {
  return proof
    .normalize("NFKC")
    .replace(/[\p{C}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}]/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .toUpperCase();
}
