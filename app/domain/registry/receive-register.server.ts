import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { enqueue } from "~/platform/outbox.server";
import { sha256Hex } from "~/platform/random.server";
import { sheetLimits } from "~/platform/read-sheet.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { fileLabel } from "./stored-import";
import { forgetFile, keepFile } from "./writing/kept-file.server";

export type ReceivedFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Keeps an officer's file, sealed, and has it checked: what an import of it would do. Nothing of it is written yet. */
export async function receiveRegister(
  actor: AdminActor,
  { fileName, bytes }: ReceivedFile,
): Promise<Result<{ importId: string }, Refusal<"file_empty" | "file_too_large">>> {
  if (bytes.length === 0) return refuse("file_empty");
  if (bytes.length > sheetLimits.bytes) return refuse("file_too_large");
  const importId = newId();
  await keepFile(importId, bytes);
  try {
    await inTransaction(async (tx) => {
      await tx.registryImport.create({
        data: {
          id: importId,
          fileName: fileLabel(fileName),
          fileSha256: sha256Hex(bytes),
          fileBytes: bytes.length,
          startedById: actor.accountId,
          createdAt: now(),
        },
      });
      await enqueue(tx, "registry.check", { importId }, { key: `registry.check:${importId}` });
      await recordAct(tx, actor, {
        action: "register.uploaded",
        subjectType: "register_import",
        subjectId: importId,
        details: { file: fileLabel(fileName) },
      });
    });
  } catch (error) {
    await forgetFile(importId);
    throw error;
  }
  return ok({ importId });
}
