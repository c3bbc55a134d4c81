import { type Actor, systemActor } from "~/domain/accounts/actor";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { rowsIn, runOf, writeRegister } from "./import-register.server";
import { type ImportProblem, storedProblemText } from "./stored-import";
import { forgetFile, openKeptRegister } from "./writing/kept-file.server";
import { whileImporting } from "./writing/register-lock.server";
import { walkRegister } from "./writing/walk-register.server";
import { knownBusinesses } from "./writing/write-businesses.server";

type Job = { readonly importId: string };

/** Counts what an import would do, for the officer to look at. One that was killed goes on where it was. */
export async function checkImport({ importId }: Job): Promise<void> {
  const found = await db.registryImport.findUnique({ where: { id: importId } });
  if (!found || (found.status !== "uploaded" && found.status !== "checking")) return;
  const opened = await openKeptRegister(importId);
  if (!opened.ok) return failImport(importId, opened.problem);
  const { source, shape } = opened;
  await db.registryImport.update({
    where: { id: importId },
    data: { status: "checking", rowsTotal: rowsIn(shape) },
  });
  await walkRegister(runOf(found), { source, shape, step: knownBusinesses });
  await db.registryImport.updateMany({
    where: { id: importId, status: "checking" },
    data: { status: "checked" },
  });
}

/** Writes a checked file's businesses. One that was killed goes on where it was. */
export async function runImport({ importId }: Job): Promise<void> {
  await whileImporting(async () => {
    const found = await db.registryImport.findUnique({ where: { id: importId } });
    if (found?.status !== "importing") return;
    const opened = await openKeptRegister(importId);
    if (!opened.ok) return failImport(importId, opened.problem);
    await writeRegister(await starterOf(found.startedById), runOf(found), opened);
  });
  const after = await db.registryImport.findUnique({ where: { id: importId }, select: { status: true } });
  if (after?.status === "done") await forgetFile(importId);
}

async function starterOf(accountId: string | null): Promise<Actor> {
  const account = accountId && (await db.account.findUnique({ where: { id: accountId } }));
  return account ? { kind: "admin", accountId: account.id, name: account.name } : systemActor;
}

async function failImport(importId: string, problem: ImportProblem): Promise<void> {
  await db.registryImport.updateMany({
    where: { id: importId, status: { not: "done" } },
    data: { status: "failed", problem: storedProblemText(problem), finishedAt: now() },
  });
  await forgetFile(importId);
}

const keptDays = 7;

/** Nightly: files that nobody imported within a week go. */
export async function forgetWaitingFiles(): Promise<void> {
  const before = new Date(now().getTime() - keptDays * 86_400_000);
  const waiting = await db.registryImport.findMany({
    where: { status: { in: ["uploaded", "checking", "checked"] }, createdAt: { lt: before } },
    select: { id: true },
  });
  for (const { id } of waiting) await failImport(id, { code: "abandoned" });
}

export const registryJobs = {
  "registry.check": checkImport,
  "registry.import": runImport,
};
