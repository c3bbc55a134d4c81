import { inTransaction } from "~/platform/db.server";
import { retryJob } from "~/platform/parked-jobs.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { AdminActor } from "./accounts/actor";
import { recordAct } from "./accounts/audit.server";

/** Has a job that failed tried again at once; beside the table of jobs, since it is about those of every room. */
export async function retryFailedJob(
  actor: AdminActor,
  { jobId }: { readonly jobId: string },
): Promise<Result<undefined, Refusal<"job_missing">>> {
  return inTransaction(async (tx) => {
    const task = await retryJob(tx, jobId);
    if (task === null) return refuse("job_missing");
    await recordAct(tx, actor, {
      action: "job.retried",
      subjectType: "job",
      subjectId: jobId,
      details: { task },
    });
    return ok();
  });
}
