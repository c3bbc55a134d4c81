import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { ensureCity } from "~/domain/city/ensure-city.server";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { closeDb, db, openDb } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { overrideEnv } from "~/platform/env.server";
import { migrate } from "~/platform/migrate.server";
import { LocalProcess } from "../gateways/local-process";
import { type Child, startChild } from "../setup/child";
import { testSecret } from "../setup/use-database";
import { openMarket } from "../stories/checkout-cast";

const shelf = 50_000;

/**
 * The app as a process that a test kills with `kill -9` at a named step and starts again: its embedded database
 * syncs to the disk, the simulated provider is a process of its own and outlives it. The test looks into the same
 * database with `db`, which is opened anew after each start.
 */
export class MortalShop {
  #shop: Child | null = null;

  private constructor(
    private readonly dataDir: string,
    readonly gateway: LocalProcess,
    private readonly port: number,
    private readonly variantId: string,
    private readonly irisUrl: string,
  ) {}

  /** Where `irisUrl` is given, payouts are sent there. */
  static async make(irisUrl = ""): Promise<MortalShop> {
    const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-kill-"));
    const port = await freePort();
    const gateway = await LocalProcess.start(`http://127.0.0.1:${port}/webhook/lokal`);
    const made = await openDatabase({ dataDir }, { role: "server", say: () => {} });
    overrideEnv({ NODE_ENV: "test", SESSION_SECRET: testSecret });
    await migrate(made.url, { say: () => {} });
    openDb(made.url);
    await ensureCity();
    const variantId = (await openMarket()).amplang;
    await db.variant.update({ where: { id: variantId }, data: { stock: shelf } });
    await db.stockMovement.updateMany({ where: { variantId }, data: { delta: shelf } });
    await closeDb();
    await made.close();
    return new MortalShop(dataDir, gateway, port, variantId, irisUrl);
  }

  async remove(): Promise<void> {
    await closeDb();
    await this.#shop?.end("SIGTERM");
    await this.gateway.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  get isAlive(): boolean {
    return this.#shop !== null;
  }

  /** The shop as it stands after a start, and our own eyes in its database. */
  async open(): Promise<Child> {
    if (this.#shop) return this.#shop;
    const file = path.resolve("tests/setup/small-shop.ts");
    const words = [this.dataDir, this.gateway.url, String(this.port), this.irisUrl];
    const opened = startChild(file, words, { LOG_LEVEL: "silent" });
    this.#shop = opened;
    void opened.ended.then(() => {
      if (this.#shop === opened) this.#shop = null;
    });
    const line = await opened.said(/^open/);
    await closeDb();
    openDb(line.slice("open ".length));
    return opened;
  }

  async ask(deed: string, query: Record<string, string> = {}): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.port}${deed}?${new URLSearchParams(query)}`);
    const text = await answer.text();
    if (answer.status === 500) throw new Error(`${deed}: ${text}`);
    return answer.status;
  }

  /** It must die of this: whatever else it answers is a fail point that isn't there. */
  async dieOf(deed: () => Promise<unknown>): Promise<void> {
    const dying = await this.open();
    await deed().catch(() => {});
    const alive = new Promise((_, reject) => setTimeout(reject, 15_000, new Error("it did not die")).unref());
    await Promise.race([dying.ended, alive]);
  }

  orderOf(key: string) {
    return db.order.findUnique({ where: { checkoutKey: key }, include: { steps: true } });
  }

  async orderId(key: string): Promise<string> {
    return (await this.orderOf(key))?.id ?? "";
  }

  async referenceOf(key: string): Promise<string> {
    return `${(await this.orderOf(key))?.nomor}-A1`;
  }

  /** Dina orders one amplang; the same key is the same click again. */
  buy(key: string, point = ""): Promise<number> {
    return this.ask("/order", { key, point, variant: this.variantId });
  }

  async press(key: string): Promise<string | null> {
    return this.gateway.press(await this.referenceOf(key), { langkah: "pay" });
  }

  /** Webhook, poller and jobs have their time, as they would within two minutes. */
  async waitUntilPaid(key: string): Promise<void> {
    for (const deadline = Date.now() + 20_000; (await this.orderOf(key))?.status !== "placed"; ) {
      if (Date.now() > deadline) throw new Error(`order ${key} is ${(await this.orderOf(key))?.status}`);
      await this.ask("/minute");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async payments(key: string): Promise<{ refunded: number }[]> {
    const found = await this.gateway.api(`/v1/payments?reference=${await this.referenceOf(key)}`);
    return (found as { payments: { refunded: number }[] }).payments;
  }

  /** One order, one payment, one sale, one piece from the shelf; and the books agree. */
  async expectPaidOnce(key: string): Promise<void> {
    const order = await this.orderOf(key);
    const orderId = order?.id ?? "";
    const attempts = await db.paymentAttempt.findMany({ where: { orderId } });
    expect([attempts.length, (await this.payments(key)).length]).toEqual([1, 1]);
    expect(await db.journal.count({ where: { kind: "sale", orderId } })).toBe(1);
    expect(order?.steps.filter((step) => step.kind === "paid")).toHaveLength(1);
    expect(await db.stockMovement.findMany({ where: { sourceId: orderId } })).toMatchObject([{ delta: -1 }]);
    expect((await verifyLedger()).problems).toEqual([]);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
