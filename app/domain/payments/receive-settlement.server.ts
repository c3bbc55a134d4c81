import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { sha256Hex } from "~/platform/random.server";
import type { SheetRefusal } from "~/platform/read-sheet.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { readSettlement } from "./reconciliation/read-file.server";
import type { LineProblem, SettlingProvider } from "./settlement";

export type SettlementUpload = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Whose report it is where its columns don't say; null: as they do. */
  readonly provider: SettlingProvider | null;
};
export type SettlementRefusal =
  | SheetRefusal
  | Refusal<"lines_wrong", { readonly problems: readonly LineProblem[]; readonly count: number }>
  | Refusal<"no_movements">;

const mostShown = 50;

/**
 * Keeps a gateway's report that reads without a mistake, to be looked at before it is booked: the books are not
 * touched. The same bytes are kept once. One line that can't be believed and nothing is kept.
 */
export async function receiveSettlement(
  actor: AdminActor,
  { fileName, bytes, provider }: SettlementUpload,
): Promise<Result<{ readonly fileId: string; readonly isKnown: boolean }, SettlementRefusal>> {
  const hash = sha256Hex(bytes);
  const known = await db.settlementFile.findUnique({ where: { hash }, select: { id: true } });
  if (known) return ok({ fileId: known.id, isKnown: true });
  const read = await readSettlement(bytes, provider);
  if (!read.ok) return read;
  const { problems, movements, format } = read.value;
  if (problems.length > 0)
    return refuse("lines_wrong", { problems: problems.slice(0, mostShown), count: problems.length });
  if (movements.length === 0) return refuse("no_movements");
  const id = newId();
  return inTransaction(async (tx) => {
    const { count } = await tx.settlementFile.createMany({
      data: [
        {
          ...{ id, provider: read.value.provider, format, hash, name: nameOf(fileName) },
          ...{ content: new Uint8Array(bytes), rows: movements.length },
          ...{ createdAt: now(), createdById: actor.accountId },
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) {
      const first = await tx.settlementFile.findUniqueOrThrow({ where: { hash }, select: { id: true } });
      return ok({ fileId: first.id, isKnown: true });
    }
    await recordAct(tx, actor, {
      ...{ action: "settlement.uploaded", subjectType: "settlement", subjectId: id },
      details: { file: nameOf(fileName), rows: movements.length },
    });
    return ok({ fileId: id, isKnown: false });
  });
}

/** What a person may call it again: one line, no longer than a name. */
function nameOf(fileName: string): string {
  const clean = fileName.toWellFormed().replace(/[\u0000-\u001f\u007f\u202a-\u202e]/g, " ");
  return (clean.split(/[\\/]/).at(-1) ?? "").trim().slice(0, 120) || "berkas.csv";
}
