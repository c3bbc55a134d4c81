import { type Runner, run, runOnce, type Task } from "graphile-worker";
import type { Pool } from "pg";
import { log } from "./log.server";

/**
 * Events and jobs are rows written in the transaction of the change they follow: both are there or neither.
 * graphile-worker takes them up (LISTEN/NOTIFY, SKIP LOCKED), retries with growing pauses, and leaves a job
 * that failed eight times where an officer sees it.
 */
export type DomainEvent = { readonly type: string };

/** Anything that can run SQL with values: Prisma's client or a transaction of it. */
export type SqlRunner = { $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number> };

export const maxTries = 8;

const addJobSql =
  "SELECT graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := $4, max_attempts := $5, job_key := $6, job_key_mode := 'unsafe_dedupe')";

export type JobOptions = {
  /** Not before this time. */
  readonly runAt?: Date;
  /** One job a key, ever (until it is cleaned up): sending it twice does nothing. */
  readonly key?: string;
  /** Jobs of one queue run one after the other, in order. */
  readonly queue?: string;
};

export async function enqueue(
  tx: SqlRunner,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  await tx.$executeRawUnsafe(
    addJobSql,
    task,
    JSON.stringify(payload),
    options.queue ?? null,
    options.runAt ?? null,
    maxTries,
    options.key ?? null,
  );
}

/** Tells the reactions table that something happened. Call it inside the verb's transaction. */
export async function emit<Event extends DomainEvent>(tx: SqlRunner, event: Event): Promise<void> {
  await enqueue(tx, "event", event);
}

const addEventsSql = `
  SELECT count(*) FROM graphile_worker.add_jobs(ARRAY(
    SELECT ROW('event', payload, NULL, NULL, ${maxTries}, NULL, NULL, NULL)::graphile_worker.job_spec
    FROM json_array_elements($1::json) AS events(payload)
  ))`;

/** The same for many in one statement, in their order. */
export async function emitAll<Event extends DomainEvent>(
  tx: SqlRunner,
  events: readonly Event[],
): Promise<void> {
  if (events.length > 0) await tx.$executeRawUnsafe(addEventsSql, JSON.stringify(events));
}

export type Reactions = Readonly<Record<string, Readonly<Record<string, (event: never) => Promise<void>>>>>;
export type Jobs = Readonly<Record<string, (payload: never) => Promise<void>>>;

/**
 * `event` fans out: one job a handler, so that one that fails is retried alone.
 * Handlers must be idempotent by natural keys: a crash after their commit runs them again.
 */
export function taskList(reactions: Reactions, jobs: Jobs): Record<string, Task> {
  const tasks: Record<string, Task> = {
    event: async (payload, helpers) => {
      const event = payload as DomainEvent;
      for (const handler of Object.keys(reactions[event.type] ?? {})) {
        await helpers.addJob(
          "reaction",
          { handler, event },
          { jobKey: `${helpers.job.id}:${handler}`, maxAttempts: maxTries },
        );
      }
    },
    reaction: async (payload) => {
      const { handler, event } = payload as { handler: string; event: DomainEvent };
      const handle = reactions[event.type]?.[handler];
      if (!handle) throw new Error(`no handler ${handler} for ${event.type}`);
      await handle(event as never);
    },
  };
  for (const [name, job] of Object.entries(jobs)) tasks[name] = async (payload) => job(payload as never);
  return tasks;
}

/** Times are in UTC, cron syntax: `*\/5 * * * * taskName`. */
export async function startWorker(pool: Pool, tasks: Record<string, Task>, crontab: string): Promise<Runner> {
  const runner = await run({
    pgPool: pool,
    taskList: tasks,
    crontab,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quietLogger(),
  });
  return runner;
}

/**
 * Frees the jobs that a killed server held, which would wait four hours otherwise. Only where no other server works
 * on the same database; a job that a verb is at meanwhile runs once more, which handlers take.
 */
export async function freeHeldJobs(pool: Pool): Promise<void> {
  await pool.query(
    "SELECT graphile_worker.force_unlock_workers(ARRAY(SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_by IS NOT NULL))",
  );
}

/** Runs all that is due, and what that causes, then returns: for tests and verbs. */
export async function drainOutbox(pool: Pool, tasks: Record<string, Task>): Promise<void> {
  await runOnce({ pgPool: pool, taskList: tasks, noHandleSignals: true, logger: quietLogger() });
}

/** Creates the job tables; idempotent. */
export { runMigrations as migrateOutbox } from "graphile-worker";

import { Logger } from "graphile-worker";

function quietLogger(): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === "error") log.error({ meta: meta?.failure ?? undefined }, message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  });
}
