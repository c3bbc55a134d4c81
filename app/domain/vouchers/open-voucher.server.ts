import type { AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction, isUniqueViolation } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { detailsOf } from "./voucher-act";
import type { VoucherWish } from "./wish";

export type OpenVoucherRefusal = Refusal<"code_taken"> | Refusal<"already_over">;

/**
 * A new voucher of an owner's shop or, by an officer, of the city with its budget. The same form sent twice opens one.
 * A code is one in the whole city, so that buyers need no more than the code.
 */
export async function openVoucher(
  actor: OwnerActor | AdminActor,
  input: { readonly code: string; readonly wish: VoucherWish; readonly formToken: string },
): Promise<Result<{ id: string }, OpenVoucherRefusal>> {
  const { wish, code } = input;
  const isCity = actor.kind === "admin";
  if (isCity !== (wish.budget !== null)) throw new Error("a budget is the city's, and the city's has one");
  if (wish.endsAt && wish.endsAt <= now()) return refuse("already_over");
  const shopId = isCity ? null : actor.shopId;
  const formToken = input.formToken === "" ? null : `${shopId ?? "city"}:${input.formToken}`;
  try {
    return await inTransaction(async (tx) => {
      const voucher = await tx.voucher.create({
        data: { ...wish, code, bearer: isCity ? "city" : "shop", shopId, formToken, createdAt: now() },
        select: { id: true },
      });
      await recordAct(tx, actor, {
        ...{ action: "voucher.opened", subjectType: "voucher", subjectId: voucher.id },
        ...{ shopId, details: detailsOf(code, wish) },
      });
      return ok(voucher);
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    const twin = formToken && (await db.voucher.findUnique({ where: { formToken }, select: { id: true } }));
    return twin ? ok(twin) : refuse("code_taken");
  }
}
