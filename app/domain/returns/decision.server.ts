import { partMoneySelect } from "~/domain/ledger/part-money";
import { printOf } from "~/domain/orders/case-print";
import { isPaidToShop } from "~/domain/payments/gateway";
import type { db, Tx } from "~/platform/db.server";
import type { DecisionFacts, DecisionPlan } from "./decision-plan";
import type { ReturnStatus } from "./return";
import type { ReturnPieces } from "./return-sum";

type ReturnRow = {
  readonly id: string;
  readonly orderId: string;
  readonly partId: string;
  readonly status: ReturnStatus;
  readonly amount: bigint;
  readonly asked: bigint;
  readonly delivery: bigint;
  readonly isWhole: boolean;
  readonly lines: ReturnPieces;
};

/** What is known now: asked before a choice is shown, and once more under the locks of its deed. */
export async function decisionFacts(tx: Tx | typeof db, one: ReturnRow): Promise<DecisionFacts> {
  const [part, order, steps, taken] = await Promise.all([
    tx.orderPart.findUniqueOrThrow({
      where: { id: one.partId },
      select: {
        ...partMoneySelect,
        ...{ status: true, deliveryFee: true },
        lines: {
          orderBy: { id: "asc" },
          select: { id: true, productName: true, quantity: true, refundedQuantity: true, lineTotal: true },
        },
      },
    }),
    tx.order.findUniqueOrThrow({ where: { id: one.orderId }, select: { paymentMethod: true } }),
    tx.returnStep.findMany({
      where: { returnId: one.id, status: { in: ["sent_back", "to_repay"] } },
      select: { status: true },
    }),
    tx.paymentAttempt.count({
      where: {
        ...{ orderId: one.orderId, paidAt: { not: null } },
        status: { in: ["reversed", "charged_back", "disputed"] },
      },
    }),
  ]);
  return {
    ...{ one, part, isPaidToShop: isPaidToShop(order.paymentMethod) },
    ...{ wasSentBack: steps.some(({ status }) => status === "sent_back"), isTakenBack: taken > 0 },
    wasAgreed: steps.some(({ status }) => status === "to_repay"),
  };
}

/** Equal for equal decisions with equal effects. */
export function decisionPrint({ choice, amount, lines }: DecisionPlan): string {
  return `${choice}:${amount}:${printOf(lines)}`;
}
