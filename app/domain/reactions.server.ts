import { type Jobs, type Reactions, taskList } from "~/platform/outbox.server";

/**
 * The one table: what happened → who reacts. Rooms below hear of news from rooms above through it alone.
 * Handlers are idempotent: a crash after their commit runs them again.
 */
export const reactions = {} satisfies Reactions;

export const jobs = {} satisfies Jobs;

/** Cron in UTC. */
export const crontab = "";

export const tasks = taskList(reactions, jobs);
