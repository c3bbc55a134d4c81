import { pool } from "./db.server";
import type { SqlRunner } from "./outbox.server";

/** A job that waits to be tried again, or that was tried as often as it may: then it is parked until somebody retries it. */
export type TroubledJob = {
  /** A whole number, as text. */
  readonly id: string;
  /** The name in the table of jobs; a reaction's is `reaction`. */
  readonly task: string;
  /** Which handler, for a reaction. */
  readonly handler: string | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly isParked: boolean;
  /** Null where it was cut off together with the server. */
  readonly lastError: string | null;
  readonly createdAt: Date;
  readonly lastTriedAt: Date;
  readonly nextTryAt: Date;
};

export type JobCounts = {
  readonly parked: number;
  readonly troubled: number;
  readonly due: number;
  readonly later: number;
  readonly running: number;
};

const shown = 200;
/** One that was cut off in its last try, with the server that ran it, has no error. */
const hasFailed =
  "job.locked_at IS NULL AND job.attempts > 0 AND (job.last_error IS NOT NULL OR job.attempts >= job.max_attempts)";
const isFresh = "locked_at IS NULL AND attempts < max_attempts AND last_error IS NULL";
const errorCharacters = 400;

/** Jobs that failed at least once, the parked ones first. */
export async function troubledJobs(): Promise<TroubledJob[]> {
  const { rows } = await pool().query<TroubledJob>(
    `SELECT id::text AS id, task_identifier AS task,
       CASE WHEN task_identifier = 'reaction' THEN split_part(key, ':', 2) END AS handler,
       attempts::int AS attempts, max_attempts::int AS "maxAttempts", attempts >= max_attempts AS "isParked",
       left(last_error, ${errorCharacters}) AS "lastError", created_at AS "createdAt",
       updated_at AS "lastTriedAt", run_at AS "nextTryAt"
     FROM graphile_worker.jobs AS job WHERE ${hasFailed}
     ORDER BY attempts >= max_attempts DESC, updated_at DESC, id LIMIT ${shown}`,
  );
  return rows.map((row) => ({ ...row, lastError: row.lastError && withoutNumbers(row.lastError) }));
}

export async function jobCounts(): Promise<JobCounts> {
  const { rows } = await pool().query<JobCounts>(
    `SELECT
       count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int AS parked,
       count(*) FILTER (WHERE locked_at IS NULL AND attempts > 0 AND attempts < max_attempts AND last_error IS NOT NULL)::int AS troubled,
       count(*) FILTER (WHERE ${isFresh} AND run_at <= now())::int AS due,
       count(*) FILTER (WHERE ${isFresh} AND run_at > now())::int AS later,
       count(*) FILTER (WHERE locked_at IS NOT NULL)::int AS running
     FROM graphile_worker.jobs`,
  );
  return rows[0] ?? { parked: 0, troubled: 0, due: 0, later: 0, running: 0 };
}

/**
 * Tries a job that failed again at once, with all its tries before it.
 * @param id as `TroubledJob.id`
 * @returns its task's name; null where no such job failed, or it runs just now
 */
export async function retryJob(tx: SqlRunner & SqlReader, id: string): Promise<string | null> {
  if (!/^\d{1,18}$/.test(id)) return null;
  const found = await tx.$queryRawUnsafe<{ task: string }[]>(
    `SELECT job.task_identifier AS task
     FROM graphile_worker.jobs AS job,
       LATERAL graphile_worker.reschedule_jobs(ARRAY[job.id], run_at := now(), attempts := 0)
     WHERE job.id = $1::bigint AND ${hasFailed}`,
    id,
  );
  return found[0]?.task ?? null;
}

type SqlReader = { $queryRawUnsafe<Rows>(sql: string, ...values: unknown[]): Promise<Rows> };

/** An error may quote what it choked on. */
function withoutNumbers(text: string): string {
  return text.replace(/\d{10,}/g, "••••");
}
