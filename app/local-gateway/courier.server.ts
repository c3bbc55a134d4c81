import type { Book } from "./book.server";
import type { Delivery } from "./record";
import { sign } from "./signature.server";

/** 1 s, 5 s, 30 s, 2 min, 10 min, 30 min, 1 h, 3 h, 6 h, 12 h: then it gives up. */
export const patientDelaysMs: readonly number[] = [
  1_000, 5_000, 30_000, 120_000, 600_000, 1_800_000, 3_600_000, 10_800_000, 21_600_000, 43_200_000,
];

export type CourierOptions = {
  webhookUrl: string;
  webhookSecret: string;
  retryDelaysMs: readonly number[];
  timeoutMs: number;
};

const mostAtOnce = 8;

/** Carries webhooks to the shop until it answers 2xx. What waits when the process ends, the next one carries. */
export class Courier {
  readonly #underway = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly book: Book,
    private readonly options: CourierOptions,
  ) {
    book.whenNews(() => this.#wake());
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#timer);
    await Promise.allSettled(this.#underway.values());
  }

  #wake(): void {
    if (this.#stopping.signal.aborted) return;
    clearTimeout(this.#timer);
    const now = this.book.now().getTime();
    const free = this.book.waitingDeliveries().filter(({ id }) => !this.#underway.has(id));
    const due = free.filter(({ nextAt }) => nextAt <= now).slice(0, mostAtOnce - this.#underway.size);
    for (const delivery of due) this.#send(delivery);
    if (this.#underway.size >= mostAtOnce) return; // the next to come back wakes it
    const next = Math.min(...free.filter((one) => !due.includes(one)).map(({ nextAt }) => nextAt));
    if (next !== Number.POSITIVE_INFINITY) {
      this.#timer = setTimeout(() => this.#wake(), Math.min(Math.max(next - now, 10), 60_000));
    }
  }

  #send(delivery: Delivery): void {
    const trip = this.#carry(delivery).finally(() => {
      this.#underway.delete(delivery.id);
      this.#wake();
    });
    this.#underway.set(delivery.id, trip);
  }

  async #carry(delivery: Delivery): Promise<void> {
    try {
      await this.book.settled(); // no news of what a crash could still undo
      const answer = await this.#post(delivery.body);
      if (!this.#stopping.signal.aborted) {
        this.book.commit([{ kind: "delivery", value: this.#afterTry(delivery, answer) }]);
      }
    } catch (error) {
      // the journal can't be written: stay quiet until a restart
      console.error(`gateway: ${error instanceof Error ? error.message : String(error)}`);
      this.#stopping.abort();
    }
  }

  async #post(body: string): Promise<{ isTaken: boolean; words: string }> {
    const { webhookUrl, webhookSecret, timeoutMs } = this.options;
    try {
      const response = await fetch(webhookUrl, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "user-agent": "Etalase-Lokal-Webhook/1",
          "x-lokal-signature": sign(body, webhookSecret, this.book.now()),
        },
        body,
        redirect: "manual",
        signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(timeoutMs)]),
      });
      await response.body?.cancel();
      return { isTaken: response.ok, words: String(response.status) };
    } catch (error) {
      const isLate = error instanceof Error && error.name === "TimeoutError";
      return { isTaken: false, words: isLate ? "timeout" : "unreachable" };
    }
  }

  #afterTry(delivery: Delivery, answer: { isTaken: boolean; words: string }): Delivery {
    const tried = { ...delivery, tries: delivery.tries + 1, lastAnswer: answer.words };
    if (answer.isTaken) return { ...tried, state: "delivered" };
    const delay = this.options.retryDelaysMs[delivery.tries];
    if (delay === undefined) return { ...tried, state: "given_up" };
    return { ...tried, nextAt: this.book.now().getTime() + delay };
  }
}
