import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { lockTerms, type StoredTerms } from "./terms.server";
import { detailsOf } from "./voucher-act";
import type { VoucherWish } from "./wish";

export type ChangeVoucherRefusal =
  | Refusal<"not_found">
  | Refusal<"voucher_stopped">
  | Refusal<"limit_below_used", { readonly used: number }>
  | Refusal<"budget_below_used", { readonly used: Rupiah }>;

/** Other terms for orders from now on; what was ordered with it keeps its sum. Never below what is used already. */
export async function changeVoucher(
  actor: OwnerActor | AdminActor,
  input: { readonly voucherId: string; readonly wish: VoucherWish },
): Promise<Result<undefined, ChangeVoucherRefusal>> {
  const { wish, voucherId } = input;
  return inTransaction(async (tx): Promise<Result<undefined, ChangeVoucherRefusal>> => {
    const terms = await lockOwn(tx, actor, voucherId);
    if (!terms) return refuse("not_found");
    if (terms.stoppedAt) return refuse("voucher_stopped");
    if (wish.totalLimit !== null && wish.totalLimit < terms.usedCount)
      return refuse("limit_below_used", { used: terms.usedCount });
    if (wish.budget !== null && wish.budget < terms.usedAmount)
      return refuse("budget_below_used", { used: rupiah(terms.usedAmount) });
    await tx.voucher.update({ where: { id: voucherId }, data: { ...wish } });
    await recordAct(tx, actor, {
      ...{ action: "voucher.changed", subjectType: "voucher", subjectId: voucherId },
      ...{ shopId: terms.shop?.id ?? null, details: detailsOf(terms.code, wish) },
    });
    return ok();
  });
}

/** No order takes it any more; those that have it keep it. Again: does nothing. */
export async function stopVoucher(
  actor: OwnerActor | AdminActor,
  voucherId: string,
): Promise<Result<{ code: string }, Refusal<"not_found">>> {
  return inTransaction(async (tx): Promise<Result<{ code: string }, Refusal<"not_found">>> => {
    const terms = await lockOwn(tx, actor, voucherId);
    if (!terms) return refuse("not_found");
    if (terms.stoppedAt) return ok({ code: terms.code });
    await tx.voucher.update({ where: { id: voucherId }, data: { stoppedAt: now() } });
    await recordAct(tx, actor, {
      ...{ action: "voucher.stopped", subjectType: "voucher", subjectId: voucherId },
      ...{ shopId: terms.shop?.id ?? null, details: { code: terms.code, used: terms.usedCount } },
    });
    return ok({ code: terms.code });
  });
}

/** An owner's own, or the city's for an officer; another's isn't there. */
async function lockOwn(tx: Tx, actor: OwnerActor | AdminActor, id: string): Promise<StoredTerms | null> {
  const terms = await lockTerms(tx, { id });
  const shopId = actor.kind === "admin" ? null : actor.shopId;
  return terms && (terms.shop?.id ?? null) === shopId ? terms : null;
}
