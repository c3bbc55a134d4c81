import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { type Actor, accountIdOf } from "./actor";

export type Act = {
  /** Past tense with the noun first: `shop.approved`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly shopId?: string | null;
  readonly note?: string | null;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
};

/** Writes who did what, when and why, in the transaction of the act itself. */
export async function recordAct(tx: Tx, actor: Actor, act: Act): Promise<void> {
  await tx.auditEntry.create({
    data: {
      at: now(),
      actorKind: actor.kind,
      accountId: accountIdOf(actor),
      action: act.action,
      subjectType: act.subjectType,
      subjectId: act.subjectId,
      shopId: act.shopId ?? (actor.kind === "owner" || actor.kind === "staff" ? actor.shopId : null),
      note: act.note ?? null,
      details: act.details ?? undefined,
    },
  });
}
