import type { AdminActor } from "~/domain/accounts/actor";
import { isPaidToShop } from "~/domain/payments/gateway";
import { closeCase, contestCase } from "~/domain/payments/resolve-case.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { CaseRefused, doDeed, type Mandate } from "./case-deeds.server";
import { caseFacts, type LoadedCase } from "./case-facts.server";
import { type CaseChoice, type CasePlanRefusal, linesOf, planCase } from "./case-plan";
import { printOf } from "./case-print";
import { lockOrder } from "./step.server";
import { letGoOn } from "./stop-order.server";

export type SettleCaseInput = {
  readonly caseId: string;
  readonly choice: CaseChoice;
  /** What the officer saw that it would do: where it would do something else by now, nothing is done. */
  readonly print: string;
  readonly note: string;
  /** An orphan's order, by its number; the account and the proof of what was sent back. */
  readonly nomor?: string;
};

export type SettleCaseRefusal =
  | CasePlanRefusal
  | Refusal<"not_open", { readonly choice: string | null; readonly resolution: string | null }>
  | Refusal<"not_found">
  | Refusal<"changed">
  | Refusal<"reference_taken">
  | Refusal<"part_gone">
  | Refusal<"order_unknown">
  | Refusal<"amount_differs">
  | Refusal<"paid_to_shop">;

/**
 * An officer decides a case. Of two at once one wins and the other is told what was decided. What is posted is what
 * was shown: the lines are computed anew under the locks, and a difference changes nothing.
 */
export async function settleCase(
  actor: AdminActor,
  input: SettleCaseInput,
): Promise<Result<undefined, SettleCaseRefusal>> {
  try {
    return await inTransaction((tx) => decide(tx, actor, input));
  } catch (error) {
    if (error instanceof CaseRefused) return refuse(error.code);
    throw error;
  }
}

async function decide(
  tx: Tx,
  actor: AdminActor,
  input: SettleCaseInput,
): Promise<Result<undefined, SettleCaseRefusal>> {
  // The order first, as everybody locks it; then the case, so that a second officer waits for the first.
  const before = await tx.paymentCase.findUnique({ where: { id: input.caseId }, select: { orderId: true } });
  if (!before) return refuse("not_found");
  if (before.orderId) await lockOrder(tx, before.orderId);
  await tx.$queryRaw`SELECT id FROM "PaymentCase" WHERE id = ${input.caseId}::uuid FOR UPDATE`;
  const found = await tx.paymentCase.findUniqueOrThrow({ where: { id: input.caseId } });
  if (found.resolvedAt) return refuse("not_open", { choice: found.choice, resolution: found.resolution });
  const named = await namedOrder(tx, found, input);
  if (!named.ok) return named;
  const one: LoadedCase = { ...found, orderId: named.value };
  const plan = planCase(await caseFacts(tx, one), input.choice);
  if (!plan.ok) return plan;
  if (printOf(linesOf(plan.value)) !== input.print) return refuse("changed");
  if (input.choice === "contest") {
    await contestCase(tx, actor, found, input.note);
    return ok();
  }
  const mandate: Mandate = { actor, found: one, details: found.details, note: input.note };
  for (const deed of plan.value) await doDeed(tx, mandate, deed);
  await closeCase(tx, actor, found, { choice: input.choice, note: input.note });
  if ((found.kind === "reversed" || found.kind === "disputed") && found.orderId)
    await letGoOn(tx, found.orderId);
  return ok();
}

/** The order of a case; for an orphan the one that the officer names, whose price must be what came. */
async function namedOrder(
  tx: Tx,
  found: { readonly orderId: string | null; readonly booked: bigint },
  input: SettleCaseInput,
): Promise<Result<string | null, Refusal<"order_unknown" | "amount_differs" | "paid_to_shop">>> {
  if (input.choice !== "match") return ok(found.orderId);
  const order = await tx.order.findUnique({
    where: { nomor: input.nomor ?? "" },
    select: { id: true, total: true, paymentMethod: true },
  });
  if (!order) return refuse("order_unknown");
  // its shop has, or gets, the money itself: what is here would be released as if it were there
  if (isPaidToShop(order.paymentMethod)) return refuse("paid_to_shop");
  if (order.total !== found.booked) return refuse("amount_differs");
  await lockOrder(tx, order.id);
  return ok(order.id);
}
