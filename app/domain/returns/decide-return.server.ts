import type { AdminActor } from "~/domain/accounts/actor";
import { inTransaction } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { decisionFacts, decisionPrint } from "./decision.server";
import { type DecisionChoice, type DecisionRefusal, planDecision } from "./decision-plan";
import { lockReturn, moveReturn } from "./move-return.server";
import { type PayBackRefusal, payBack } from "./pay-back.server";
import { settleByShop } from "./repay-by-hand.server";
import { canDecide } from "./return";

export type DecideReturnInput = {
  readonly returnId: string;
  readonly choice: DecisionChoice;
  /** null: all that was asked. */
  readonly amount: Rupiah | null;
  /** What the officer saw that it would do: where it would do something else by now, nothing is done. */
  readonly print: string;
  /** Both sides read it. */
  readonly note: string;
};

export type DecideReturnRefusal =
  | Refusal<"not_found">
  | Refusal<"moved_on">
  | Refusal<"changed">
  | DecisionRefusal
  | PayBackRefusal;

/** An officer decides what buyer and shop could not agree on, with a reason, on record. Of two at once one wins. */
export async function decideReturn(
  actor: AdminActor,
  input: DecideReturnInput,
): Promise<Result<undefined, DecideReturnRefusal>> {
  return inTransaction(async (tx) => {
    const one = await lockReturn(tx, { id: input.returnId });
    if (!one) return refuse("not_found");
    if (!canDecide(one)) return refuse("moved_on");
    const plan = planDecision(await decisionFacts(tx, one), input.choice, input.amount);
    if (!plan.ok) return plan;
    if (decisionPrint(plan.value) !== input.print) return refuse("changed");
    const { amount } = plan.value;
    const { note } = input;
    switch (input.choice) {
      case "refund":
      case "repay":
        return payBack(tx, actor, one, { amount, note });
      case "goods_back":
        await moveReturn(tx, actor, one, "to_send", { amount, note, goodsBack: true });
        return ok();
      case "settle":
        await settleByShop(tx, actor, one, { note });
        return ok();
      case "reject":
        await moveReturn(tx, actor, one, "rejected", { note });
        return ok();
    }
  });
}
