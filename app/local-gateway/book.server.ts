import { join } from "node:path";
import { type Journal, openJournal } from "./journal.server";
import type { Payment } from "./payment";
import type { Answer, Delivery, Entry, Trouble } from "./record";

/**
 * All payments, webhooks and answered keys: in memory, each change one line of the journal. Changes are
 * synchronous, so that no two requests interleave; nobody may be told of one before `settled()`.
 */
export class Book {
  readonly #payments = new Map<string, Payment>();
  readonly #byReference = new Map<string, string>();
  readonly #deliveries = new Map<string, Delivery>();
  readonly #answers = new Map<string, Answer>();
  readonly #pending = new Set<string>();
  readonly #planned = new Set<string>();
  readonly #disputed = new Set<string>();
  #trouble: Trouble = { key: "create", mode: "none" };
  readonly #waiting = new Set<string>();
  #journal: Journal<Entry> | null = null;
  #ring: () => void = () => undefined;

  private constructor(
    /** Where people find this gateway. */
    readonly publicUrl: string,
    readonly now: () => Date,
  ) {}

  static async open(options: { dataDir: string; publicUrl: string; now: () => Date }): Promise<Book> {
    const book = new Book(options.publicUrl, options.now);
    const file = join(options.dataDir, "gateway.jsonl");
    book.#journal = await openJournal<Entry>(
      file,
      (entry) => book.#take(entry),
      () => book.#all(),
    );
    return book;
  }

  /** Kept nowhere: for who hands its payments over in the end. */
  static inMemory(options: { publicUrl: string; now: () => Date }): Book {
    return new Book(options.publicUrl, options.now);
  }

  /** Together or not at all. */
  commit(entries: readonly Entry[]): void {
    for (const entry of entries) this.#take(entry);
    this.#journal?.write(entries);
    if (entries.some(({ kind }) => kind === "delivery")) this.#ring();
  }

  async settled(): Promise<void> {
    await this.#journal?.settled();
  }

  async close(): Promise<void> {
    await this.#journal?.close();
  }

  /** Rung whenever a delivery is written. */
  whenNews(ring: () => void): void {
    this.#ring = ring;
  }

  payment(id: string): Payment | null {
    return this.#payments.get(id) ?? null;
  }

  paymentByReference(reference: string): Payment | null {
    return this.#payments.get(this.#byReference.get(reference) ?? "") ?? null;
  }

  paymentsNewestFirst(): Payment[] {
    return [...this.#payments.values()].reverse();
  }

  pendingPayments(): Payment[] {
    return [...this.#pending].flatMap((id) => this.#payments.get(id) ?? []);
  }

  /** Those that a scenario will still do something with. */
  plannedPayments(): Payment[] {
    return [...this.#planned].flatMap((id) => this.#payments.get(id) ?? []);
  }

  /** Those whose bank has not decided yet. */
  disputedPayments(): Payment[] {
    return [...this.#disputed].flatMap((id) => this.#payments.get(id) ?? []);
  }

  trouble(): Trouble {
    return this.#trouble;
  }

  delivery(id: string): Delivery | null {
    return this.#deliveries.get(id) ?? null;
  }

  deliveriesOf(paymentId: string): Delivery[] {
    return [...this.#deliveries.values()].filter((delivery) => delivery.paymentId === paymentId);
  }

  waitingDeliveries(): Delivery[] {
    return [...this.#waiting].flatMap((id) => this.#deliveries.get(id) ?? []);
  }

  answerTo(key: string): Answer | null {
    return this.#answers.get(key) ?? null;
  }

  #take(entry: Entry): void {
    if (entry.kind === "answer") this.#answers.set(entry.value.key, entry.value);
    if (entry.kind === "trouble") this.#trouble = entry.value;
    if (entry.kind === "delivery") {
      this.#deliveries.set(entry.value.id, entry.value);
      keepIf(this.#waiting, entry.value.id, entry.value.state === "waiting");
    }
    if (entry.kind === "payment") {
      this.#payments.set(entry.value.id, entry.value);
      this.#byReference.set(entry.value.reference, entry.value.id);
      keepIf(this.#pending, entry.value.id, entry.value.status === "pending");
      keepIf(this.#disputed, entry.value.id, entry.value.status === "disputed");
      keepIf(this.#planned, entry.value.id, Boolean(entry.value.planned));
    }
  }

  *#all(): Iterable<Entry> {
    for (const value of this.#payments.values()) yield { kind: "payment", value };
    for (const value of this.#deliveries.values()) yield { kind: "delivery", value };
    for (const value of this.#answers.values()) yield { kind: "answer", value };
    yield { kind: "trouble", value: this.#trouble };
  }
}

function keepIf(ids: Set<string>, id: string, isKept: boolean): void {
  if (isKept) ids.add(id);
  else ids.delete(id);
}
