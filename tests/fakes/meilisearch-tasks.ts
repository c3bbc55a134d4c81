import type { Task, TaskType } from "meilisearch";
import { FakeApiError } from "./meilisearch-error";

type Waiting = { readonly task: Task; readonly work: () => void };

/** The queue: enqueued, then processing, then succeeded or failed, one after the other. */
export class FakeTasks {
  /** How long each task takes. */
  delayMs = 5;
  /** While true nothing is taken up. */
  isStalled = false;
  readonly all: Task[] = [];
  readonly #waiting: Waiting[] = [];
  #failures: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  /** The next task of this kind fails after it was accepted. */
  failNext(type: TaskType): void {
    this.#failures.push(type);
  }

  add(type: TaskType, indexUid: string | null, work: () => void) {
    const task: Task = {
      uid: this.all.length,
      batchUid: null,
      indexUid,
      type,
      status: "enqueued",
      canceledBy: null,
      error: null,
      duration: null,
      enqueuedAt: new Date().toISOString(),
      startedAt: null,
      finishedAt: null,
    };
    this.all.push(task);
    this.#waiting.push({ task, work });
    this.#goOn();
    return { taskUid: task.uid, indexUid, type, status: task.status, enqueuedAt: task.enqueuedAt };
  }

  get(uid: number): Task {
    const task = this.all[uid];
    if (!task) throw new FakeApiError(404, "task_not_found", `Task \`${uid}\` not found.`);
    return task;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.splice(0);
  }

  #goOn(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.isStalled) this.#doNext();
      if (this.#waiting.length > 0) this.#goOn();
    }, this.delayMs);
  }

  #doNext(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const { task, work } = next;
    task.status = "processing";
    try {
      const at = this.#failures.indexOf(task.type);
      if (at >= 0) {
        this.#failures.splice(at, 1);
        throw new FakeApiError(500, "internal", "the disk is full");
      }
      work();
      task.status = "succeeded";
    } catch (error) {
      if (!(error instanceof FakeApiError)) throw error;
      task.status = "failed";
      task.error = error.toBody();
    }
    task.finishedAt = new Date().toISOString();
  }
}
