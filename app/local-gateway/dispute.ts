import { note, type Payment, type Step } from "./payment";

/** So many days a shop has to answer, as card networks give about a week. */
export const disputeDays = 7;

/** She asks her bank for all that is left of it: the gateway holds that until the bank has decided. */
export function openDispute(id: string): Step {
  return (payment, at) => {
    if (payment.dispute || (payment.status !== "paid" && payment.status !== "partially_refunded"))
      return null;
    const amount = payment.captured - payment.refunded;
    const dueBy = new Date(new Date(at).getTime() + disputeDays * 86_400_000).toISOString();
    const dispute = {
      id,
      amount,
      status: "open",
      openedAt: at,
      dueBy,
      hasEvidence: false,
      endedAt: null,
    } as const;
    return note({ ...payment, dispute, status: "disputed", changedAt: at }, at, "disputed", amount);
  };
}

/** What speaks for the shop is handed in; more of it may follow. */
export const sendEvidence: Step = (payment, at) => {
  if (payment.dispute?.status !== "open") return null;
  const dispute = { ...payment.dispute, hasEvidence: true };
  return note({ ...payment, dispute, changedAt: at }, at, "dispute_evidence", null);
};

/** The bank decides for the shop: its money is there as before. */
export const winDispute: Step = (payment, at) => {
  const ended = endDispute(payment, at, "won");
  const status = payment.refunded > 0 ? "partially_refunded" : "paid";
  return ended && note({ ...ended, status, changedAt: at }, at, "dispute_won", payment.dispute?.amount ?? 0);
};

/** The bank decides for the buyer, or the shop gave it up: the money is hers. */
export const loseDispute: Step = (payment, at) => {
  const ended = endDispute(payment, at, "lost");
  const amount = payment.dispute?.amount ?? 0;
  return ended && note({ ...ended, status: "charged_back", changedAt: at }, at, "dispute_lost", amount);
};

function endDispute(payment: Payment, at: string, status: "won" | "lost"): Payment | null {
  if (payment.dispute?.status !== "open") return null;
  return { ...payment, dispute: { ...payment.dispute, status, endedAt: at } };
}

/** A time to answer that is over is a dispute lost. */
export function isOverdue({ dispute }: Payment, at: string): boolean {
  return dispute?.status === "open" && !dispute.hasEvidence && dispute.dueBy <= at;
}
