import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { yearOf } from "~/domain/city/calendar";
import { documentFileType, maxDocumentBytes } from "~/domain/shops/keep-document.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { enqueue } from "~/platform/outbox.server";
import { randomHex } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { encrypt } from "~/platform/secrets.server";
import { storage } from "~/platform/storage.server";
import type { LetterKind } from "./tax";

export type LetterInput = {
  readonly kind: LetterKind;
  readonly year: number;
  /** NPWP or NIK: 16 digits. */
  readonly number: string;
  readonly file: Uint8Array;
};

export const taxNumberPurpose = "tax.number";

/**
 * The owner hands in her letter of a year: this one, or the next from December on. A new one replaces the old and is
 * looked at anew, and its file is swept away, as is one that was stored in vain; until an officer accepted it, sales carry the tax.
 */
export async function keepTaxLetter(
  actor: OwnerActor,
  input: LetterInput,
): Promise<
  Result<undefined, Refusal<"owner_only" | "year_wrong" | "file_missing" | "file_type" | "file_too_large">>
> {
  if (actor.kind !== "owner") return refuse("owner_only");
  if (!letterYears(now()).includes(input.year)) return refuse("year_wrong");
  if (input.file.length === 0) return refuse("file_missing");
  if (input.file.length > maxDocumentBytes) return refuse("file_too_large");
  const fileType = documentFileType(input.file);
  if (!fileType) return refuse("file_type");
  const fileKey = `tax-letters/${actor.shopId}/${randomHex(18)}`;
  const runAt = new Date(now().getTime() + 86_400_000);
  await inTransaction((tx) => enqueue(tx, "tax.sweep_letter", { fileKey }, { runAt }));
  await storage().put(fileKey, input.file, fileType);
  const row = {
    ...{ kind: input.kind, fileKey, fileType, status: "unchecked" as const, handedInAt: now() },
    ...{ numberCipher: encrypt(taxNumberPurpose, input.number), numberLast4: input.number.slice(-4) },
    ...{ note: null, checkedAt: null, checkedById: null },
  };
  await inTransaction(async (tx) => {
    // Who hands in the same letter at the same moment waits here: each finds the file that she replaces.
    await tx.$queryRaw`SELECT id FROM "Shop" WHERE id = ${actor.shopId}::uuid FOR UPDATE`;
    const where = { shopId_year: { shopId: actor.shopId, year: input.year } };
    const before = await tx.taxLetter.findUnique({ where, select: { fileKey: true } });
    await tx.taxLetter.upsert({
      where,
      create: { shopId: actor.shopId, year: input.year, ...row },
      update: row,
    });
    if (before) await enqueue(tx, "tax.sweep_letter", { fileKey: before.fileKey });
    await recordAct(tx, actor, {
      action: "tax.letter_kept",
      subjectType: "tax_letter",
      subjectId: `${input.year}`,
      details: { year: input.year, kind: input.kind },
    });
  });
  return ok();
}

/** The years a letter may be for: a new year's can be handed in from its December before. */
export function letterYears(at: Date): readonly number[] {
  const year = yearOf(at);
  return yearOf(new Date(at.getTime() + 31 * 86_400_000)) > year ? [year, year + 1] : [year];
}

/** The file for an officer's eyes, or its own shop's; null where there is none. */
export async function taxLetterFile(
  where: { readonly id: string } | { readonly shopId: string; readonly year: number },
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
  const letter = await db.taxLetter.findFirst({ where, select: { fileKey: true, fileType: true } });
  const bytes = letter && (await storage().get(letter.fileKey));
  return letter && bytes ? { bytes, type: letter.fileType } : null;
}

/** Removes a letter's file that no letter has any more. */
export async function sweepTaxLetter({ fileKey }: { readonly fileKey: string }): Promise<void> {
  const isKept = await db.taxLetter.findFirst({ where: { fileKey }, select: { id: true } });
  if (!isKept) await storage().remove(fileKey);
}
