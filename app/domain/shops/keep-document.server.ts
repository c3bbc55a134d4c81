import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { emit, enqueue } from "~/platform/outbox.server";
import { randomHex } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { storage } from "~/platform/storage.server";
import { type DocumentKind, tidyDocumentNumber } from "./document";

export const maxDocumentBytes = 8 * 1024 * 1024;
const fileTypes = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47],
} as const;
export type DocumentFileType = keyof typeof fileTypes;

/** By its first bytes, whatever its name says. */
export function documentFileType(bytes: Uint8Array): DocumentFileType | null {
  const found = Object.entries(fileTypes).find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  );
  return found ? (found[0] as DocumentFileType) : null;
}

export type DocumentInput = {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly expiresOn: Date | null;
  readonly file: Uint8Array | null;
};

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Keeps a document's number and picture; a change makes it unchecked again. The file is stored under an unguessable
 * key and never public. The one it replaces is swept away, and so is one that was stored in vain.
 */
export async function keepDocument(
  actor: OwnerActor,
  input: DocumentInput,
): Promise<Result<undefined, Refusal<"file_type"> | Refusal<"file_too_large">>> {
  const fileType = input.file && documentFileType(input.file);
  if (input.file && !fileType) return refuse("file_type");
  if (input.file && input.file.length > maxDocumentBytes) return refuse("file_too_large");
  const fileKey = input.file ? `documents/${actor.shopId}/${randomHex(18)}` : undefined;
  if (input.file && fileKey) {
    await inTransaction((tx) =>
      enqueue(tx, "shops.sweep_document", { fileKey }, { runAt: new Date(now().getTime() + dayMs) }),
    );
    await storage().put(fileKey, input.file, fileType ?? "application/octet-stream");
  }
  await inTransaction(async (tx) => {
    // Who keeps the same paper at the same moment waits here: each finds the file that she replaces.
    await tx.$queryRaw`SELECT id FROM "Shop" WHERE id = ${actor.shopId}::uuid FOR UPDATE`;
    const where = { shopId_kind: { shopId: actor.shopId, kind: input.kind } };
    const before = await tx.shopDocument.findUnique({ where, select: { fileKey: true } });
    const row = {
      number: tidyDocumentNumber(input.number),
      expiresOn: input.expiresOn,
      ...(fileKey ? { fileKey, fileType } : {}),
      status: "unchecked" as const,
      checkedAt: null,
      checkedById: null,
      note: null,
    };
    await tx.shopDocument.upsert({
      where,
      create: { shopId: actor.shopId, kind: input.kind, ...row },
      update: row,
    });
    if (fileKey && before?.fileKey) await enqueue(tx, "shops.sweep_document", { fileKey: before.fileKey });
    await recordAct(tx, actor, { action: "document.kept", subjectType: "document", subjectId: input.kind });
    await emit(tx, { type: "shop.changed", shopId: actor.shopId });
  });
  return ok();
}

/** The file for an officer's eyes; null where there is none. */
export async function documentFile(
  documentId: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string } | null> {
  const document = await db.shopDocument.findUnique({
    where: { id: documentId },
    select: { fileKey: true, fileType: true },
  });
  if (!document?.fileKey || !document.fileType) return null;
  const bytes = await storage().get(document.fileKey);
  return bytes ? { bytes, type: document.fileType } : null;
}
