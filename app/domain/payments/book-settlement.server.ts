import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { postJournal } from "~/domain/ledger/post-journal.server";
import { settlementLines } from "~/domain/ledger/settlement-posting";
import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { type Rupiah, rupiah } from "~/platform/money";
import { emitAll } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { closeArrived, closeArrivedRefunds } from "./reconciliation/close-arrived.server";
import { compareFile, toBank } from "./reconciliation/compare-file.server";
import { readSettlement } from "./reconciliation/read-file.server";
import { bookFees, openBreaks, writeRows } from "./reconciliation/write-movements.server";
import type { Movement, SettlingProvider } from "./settlement";

export type BookedSettlement = {
  readonly newRows: number;
  readonly breaks: number;
  readonly paidOut: Rupiah;
};

const timeoutMs = 120_000;

/**
 * An officer has seen what a report would do, and books it: fees that were not known, what came into the bank, a named
 * break for each difference. A report is booked once, and of two reports the movements that both tell are, too.
 */
export async function bookSettlement(
  actor: AdminActor,
  { fileId }: { readonly fileId: string },
): Promise<Result<BookedSettlement, Refusal<"file_missing"> | Refusal<"already_booked">>> {
  const file = await db.settlementFile.findUnique({ where: { id: fileId } });
  if (!file) return refuse("file_missing");
  if (file.status === "booked") return refuse("already_booked");
  const read = await readSettlement(file.content, file.provider as SettlingProvider); // written by the upload
  if (!read.ok) throw new Error(`settlement file ${fileId} can't be read any more: ${read.code}`);
  const { movements } = read.value;
  return inTransaction(
    async (tx) => {
      // two files of one gateway are booked one after the other: what the first brings, the second finds
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`settlement:${file.provider}`}))::text`;
      const { count } = await tx.settlementFile.updateMany({
        where: { id: fileId, status: "checked" },
        data: { status: "booked", bookedAt: now(), bookedById: actor.accountId },
      });
      if (count === 0) return refuse("already_booked");
      const booked = await bookMovements(tx, file, movements);
      await tx.settlementFile.update({ where: { id: fileId }, data: booked });
      await recordAct(tx, actor, {
        ...{ action: "settlement.booked", subjectType: "settlement", subjectId: fileId },
        details: { file: file.name, rows: booked.newRows, amount: Number(booked.paidOut) },
      });
      return ok(booked);
    },
    { timeoutMs },
  );
}

async function bookMovements(
  tx: Tx,
  file: { readonly id: string; readonly provider: string; readonly name: string },
  movements: readonly Movement[],
): Promise<BookedSettlement> {
  const { provider } = file;
  const { compared, books } = await compareFile(tx, provider, movements, { lock: true });
  const rows = compared.map((one) => ({
    ...one,
    ...{ rowId: newId(), orderId: one.attemptId ? books.orderOf(one.attemptId) : null },
  }));
  await writeRows(tx, file, rows);
  const learnt = await bookFees(tx, provider, rows);
  const settled = rows.flatMap(({ attemptId, isRepeat }) => (attemptId && !isRepeat ? [attemptId] : []));
  await closeArrived(tx, provider, settled);
  const refunds = rows.flatMap(({ refundId }) => refundId ?? []);
  await closeArrivedRefunds(tx, provider, refunds);
  const breaks = await openBreaks(tx, provider, rows);
  const paidOut = rupiah(rows.reduce((sum, one) => sum + toBank(one), 0n));
  await postJournal(tx, {
    ...{ kind: "settlement", sourceId: file.id, memo: file.name },
    lines: settlementLines(provider, paidOut),
  });
  await emitAll(tx, feeEvents(learnt));
  return { newRows: rows.length, breaks, paidOut };
}

const perEvent = 200;

function feeEvents(attemptIds: readonly string[]) {
  const events = [];
  for (let from = 0; from < attemptIds.length; from += perEvent)
    events.push({
      type: "payment.fees_learnt" as const,
      attemptIds: attemptIds.slice(from, from + perEvent),
    });
  return events;
}
