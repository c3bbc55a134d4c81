import type { AdminActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

export type OpenProgrammeInput = { readonly title: string; readonly description: string };

/** A programme is what batches are held of. Two of one title would be taken for each other on certificates: refused. */
export async function openProgramme(
  actor: AdminActor,
  input: OpenProgrammeInput,
): Promise<Result<{ programmeId: string }, Refusal<"title_taken">>> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('training.programme'))`;
    const same = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "Programme" WHERE lower(title) = lower(${input.title}) LIMIT 1`;
    if (same.length > 0) return refuse("title_taken");
    const programme = await tx.programme.create({
      data: { title: input.title, description: input.description, createdAt: now() },
      select: { id: true },
    });
    await recordAct(tx, actor, {
      action: "programme.opened",
      subjectType: "programme",
      subjectId: programme.id,
    });
    return ok({ programmeId: programme.id });
  });
}
