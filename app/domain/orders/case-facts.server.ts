import { partMoneySelect } from "~/domain/ledger/part-money";
import type { PaymentMethod } from "~/domain/payments/gateway";
import { gatewayOf } from "~/domain/payments/gateways.server";
import { orphanDetails } from "~/domain/payments/orphan-details";
import type { db, Tx } from "~/platform/db.server";
import type { CaseFacts } from "./case-plan";
import { countedAttempt } from "./counted-attempt.server";

type Reader = Tx | typeof db;

/** A case as its choices need it. `orderId` of an orphan is the order that an officer means. */
export type LoadedCase = {
  readonly id: string;
  readonly kind: CaseFacts["kind"];
  readonly sourceKey: string;
  readonly attemptId: string | null;
  readonly orderId: string | null;
  readonly booked: bigint;
  readonly details: unknown;
};

/** What is known of a case now: asked before a choice is shown, and once more under the locks of its deed. */
export async function caseFacts(tx: Reader, one: LoadedCase): Promise<CaseFacts> {
  const attempt = one.attemptId ? await tx.paymentAttempt.findUnique({ where: { id: one.attemptId } }) : null;
  const counted = one.orderId ? await countedAttempt(tx, one.orderId) : null;
  const isCounted = attempt !== null && counted === attempt.id;
  const refunds = await tx.refund.findMany({
    where:
      one.kind === "refund_failed"
        ? { id: refundOf(one.sourceKey) }
        : { attemptId: attempt?.id ?? "00000000-0000-0000-0000-000000000000" },
    orderBy: { createdAt: "desc" },
    select: { id: true, status: true, amount: true },
  });
  const gateway = attempt ? gatewayOf(attempt.provider) : null;
  return {
    kind: one.kind,
    booked: one.booked,
    attempt: attempt && {
      ...{ amount: attempt.amount, came: attempt.received ?? attempt.amount, refunded: attempt.refunded },
      ...{ isPaid: attempt.paidAt !== null, isCounted },
    },
    canPlace: one.orderId ? await canPlace(tx, one.orderId) : false,
    parts:
      isCounted && one.orderId
        ? await tx.orderPart.findMany({
            where: { orderId: one.orderId },
            orderBy: { ordinal: "asc" },
            select: { ...partMoneySelect, id: true, status: true },
          })
        : [],
    refunds,
    ...(await disputeFacts(tx, one, attempt)),
    canRetry:
      one.kind === "orphan"
        ? hasRefunds(orphanDetails(one.details).provider)
        : attempt !== null &&
          attempt.status !== "reversed" &&
          attempt.status !== "charged_back" &&
          (gateway?.capabilities().refunds.includes(attempt.method as PaymentMethod) ?? false) &&
          !(await isTakenUnsold(tx, attempt)),
  };
}

/** Its bank took what never was a sale: its attempt's status doesn't say so. */
async function isTakenUnsold(tx: Reader, attempt: { readonly id: string; readonly paidAt: Date | null }) {
  if (attempt.paidAt) return false;
  return (await tx.paymentCase.count({ where: { attemptId: attempt.id, kind: "reversed" } })) > 0;
}

type Disputed = Pick<CaseFacts, "isDisputed" | "waiting">;

async function disputeFacts(
  tx: Reader,
  one: LoadedCase,
  attempt: { readonly id: string; readonly paidAt: Date | null } | null,
): Promise<Disputed> {
  if (one.kind === "orphan") {
    const { said, currency } = orphanDetails(one.details);
    return { isDisputed: said === "disputed" && currency === "IDR", waiting: 0n };
  }
  if (!attempt) return { isDisputed: false, waiting: 0n };
  const open = { attemptId: attempt.id, resolvedAt: null, id: { not: one.id } };
  if (one.kind === "reversed" || one.kind === "disputed") {
    const where = { ...open, kind: { in: ["underpaid" as const, "overpaid" as const] } };
    const { _sum } = await tx.paymentCase.aggregate({ where, _sum: { booked: true } });
    return { isDisputed: false, waiting: attempt.paidAt ? 0n : (_sum.booked ?? 0n) };
  }
  const held = { ...open, kind: "disputed" as const, booked: { lt: 0n } };
  return { isDisputed: (await tx.paymentCase.count({ where: held })) > 0, waiting: 0n };
}

/** Which way an orphan was paid nobody knows: its gateway is asked where it has refunds at all. */
function hasRefunds(provider = ""): boolean {
  return (gatewayOf(provider)?.capabilities().refunds.length ?? 0) > 0;
}

/** A failed refund's case bears its id, and the round in which it failed again. */
export function refundOf(sourceKey: string): string {
  return sourceKey.split(":")[0] ?? sourceKey;
}

/** It waits for its money, or ended without any and its goods are on the shelf. */
async function canPlace(tx: Reader, orderId: string): Promise<boolean> {
  const order = await tx.order.findUnique({
    where: { id: orderId },
    select: {
      status: true,
      paidAt: true,
      parts: { select: { lines: { select: { variantId: true, quantity: true } } } },
    },
  });
  if (!order || order.paidAt) return false;
  if (order.status === "awaiting_payment") return true;
  if (order.status !== "expired" && order.status !== "cancelled") return false;
  const wanted = order.parts.flatMap((part) => part.lines);
  const shelves = await tx.variant.findMany({
    where: { id: { in: wanted.map((line) => line.variantId) }, isActive: true },
    select: { id: true, stock: true, held: true },
  });
  return wanted.every((line) => {
    const shelf = shelves.find((one) => one.id === line.variantId);
    return shelf !== undefined && shelf.stock - shelf.held >= line.quantity;
  });
}
