import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import type { ReconciliationBreak } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import { inTransaction, type Tx } from "~/platform/db.server";
import { rupiah } from "~/platform/money";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { type BreakStanding, choicesFor, closing, treatmentLines } from "./break-treatment";
import { type MatchRefusal, matchRow } from "./reconciliation/match-row.server";
import type { BreakChoice } from "./settlement";

export type TreatBreak = {
  readonly breakId: string;
  /** As the officer saw it: somebody else's act in between, and nothing is done. */
  readonly version: number;
  readonly choice: BreakChoice;
  readonly reason: string;
  /** For `match`: our reference of the payment that it is. */
  readonly reference: string | null;
};
export type TreatRefusal = Refusal<"break_missing" | "changed" | "not_possible"> | MatchRefusal;

const waitMs = 7 * 86_400_000;

/** What an officer decides about a break, with its journal and its record, once. */
export async function treatBreak(
  actor: AdminActor,
  input: TreatBreak,
): Promise<Result<undefined, TreatRefusal>> {
  return inTransaction(async (tx) => {
    const [found] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM "ReconciliationBreak" WHERE id = ${input.breakId}::uuid FOR UPDATE`;
    if (!found) return refuse("break_missing");
    const one = await tx.reconciliationBreak.findUniqueOrThrow({ where: { id: input.breakId } });
    if (one.closedAt || one.version !== input.version) return refuse("changed");
    const standing = standingOf(one);
    if (!choicesFor(standing).includes(input.choice)) return refuse("not_possible");
    if (input.choice === "match") {
      const matched = await matchRow(tx, one, input.reference);
      if (!matched.ok) return matched;
    }
    await carryOut(tx, actor, one, input);
    return ok();
  });
}

async function carryOut(
  tx: Tx,
  actor: AdminActor,
  one: ReconciliationBreak,
  input: TreatBreak,
): Promise<void> {
  const standing = standingOf(one);
  const isClosing = closing[input.choice];
  await tx.reconciliationBreak.update({
    where: { id: one.id },
    data: {
      ...{ version: { increment: 1 }, reason: input.reason },
      ...(input.choice === "wait" ? { waitUntil: new Date(now().getTime() + waitMs) } : {}),
      ...(input.choice === "book" ? { booked: one.difference } : {}),
      ...(isClosing
        ? { closedAt: now(), closedById: actor.accountId, treatment: treatmentOf(input.choice) }
        : {}),
    },
  });
  await postJournal(tx, {
    ...{ kind: isClosing ? "break_closed" : "break_opened", sourceId: one.id, memo: one.reference },
    lines: treatmentLines(standing, input.choice),
  });
  await recordAct(tx, actor, {
    ...{ action: actionOf[input.choice], subjectType: "break", subjectId: one.id, note: input.reason },
    details: { amount: Number(one.difference) },
  });
}

const actionOf: Readonly<Record<BreakChoice, string>> = {
  wait: "break.put_off",
  book: "break.booked",
  match: "break.matched",
  accept: "break.accepted",
  write_off: "break.written_off",
};

function treatmentOf(choice: BreakChoice): "matched" | "accepted" | "written_off" {
  return choice === "match" ? "matched" : choice === "accept" ? "accepted" : "written_off";
}

export function standingOf(one: ReconciliationBreak): BreakStanding {
  return {
    ...{ kind: one.kind, provider: one.provider, hasRow: one.rowId !== null, isOpen: one.closedAt === null },
    ...{ difference: rupiah(one.difference), booked: rupiah(one.booked) },
  };
}
