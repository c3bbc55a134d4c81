import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { Prisma } from "~/generated/prisma/client";
import { inTransaction } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { enqueue } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** Lets a checked file into the register. Pressed twice it is one import. */
export async function startImport(
  actor: AdminActor,
  { importId }: { readonly importId: string },
): Promise<Result<undefined, Refusal<"import_missing" | "not_checked">>> {
  if (!isUuid(importId)) return refuse("import_missing");
  return inTransaction(async (tx) => {
    const { count } = await tx.registryImport.updateMany({
      where: { id: importId, status: "checked" },
      data: { status: "importing", rowsDone: 0, summary: Prisma.DbNull, startedById: actor.accountId },
    });
    if (count === 0) {
      const found = await tx.registryImport.findUnique({ where: { id: importId }, select: { status: true } });
      if (!found) return refuse("import_missing");
      return found.status === "importing" || found.status === "done" ? ok() : refuse("not_checked");
    }
    // The check's report: the import writes its own.
    await tx.registryImportRow.deleteMany({ where: { importId } });
    await enqueue(tx, "registry.import", { importId }, { key: `registry.import:${importId}` });
    await recordAct(tx, actor, {
      action: "register.import_started",
      subjectType: "register_import",
      subjectId: importId,
    });
    return ok();
  });
}
