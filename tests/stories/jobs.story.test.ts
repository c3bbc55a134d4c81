import { describe, expect, it } from "vitest";
import { retryFailedJob } from "~/domain/retry-job.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox, enqueue, taskList } from "~/platform/outbox.server";
import { jobCounts, troubledJobs } from "~/platform/parked-jobs.server";
import { useDatabase } from "../setup/use-database";
import { officer } from "./training-cast";

useDatabase();

let isGatewayAway = true;
const tasks = taskList(
  {},
  {
    "payments.start": async () => {
      if (isGatewayAway) throw new Error("gateway away, card 4811111111111114");
    },
  },
);

/** As if it had been tried as often as it may. */
async function park(): Promise<void> {
  isGatewayAway = true;
  await enqueue(db, "payments.start", { attemptId: "x" });
  await drainOutbox(pool(), tasks);
  await pool().query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
}

describe("a job that failed as often as it may", () => {
  it("is shown to the officer without numbers, and done once she has it tried again", async () => {
    await park();
    const [job] = await troubledJobs();
    expect(job).toMatchObject({ task: "payments.start", isParked: true, attempts: 8, handler: null });
    expect(job?.lastError).toContain("gateway away, card ••••");
    expect(await jobCounts()).toMatchObject({ parked: 1, troubled: 0 });

    isGatewayAway = false;
    expect(await retryFailedJob(officer, { jobId: job?.id ?? "" })).toMatchObject({ ok: true });
    await drainOutbox(pool(), tasks);
    expect([await troubledJobs(), (await jobCounts()).parked]).toEqual([[], 0]);
    expect(await db.auditEntry.findMany()).toMatchObject([
      { action: "job.retried", accountId: officer.accountId, details: { task: "payments.start" } },
    ]);
  });

  it("isn't retried where there is none, or where a job only waits for its time", async () => {
    await enqueue(db, "payments.start", { attemptId: "y" }, { runAt: new Date("2099-01-01") });
    const { rows } = await pool().query<{ id: string }>("SELECT id::text AS id FROM graphile_worker.jobs");
    for (const jobId of [rows[0]?.id ?? "", "999999", "x", "-1", ""])
      expect(await retryFailedJob(officer, { jobId })).toMatchObject({ ok: false, code: "job_missing" });
    expect((await jobCounts()).later).toBe(1);
    expect(await db.auditEntry.count()).toBe(0);
  });
});
