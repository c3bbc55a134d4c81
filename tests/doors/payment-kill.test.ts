import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { paths } from "~/paths";
import { closeDb, db, openDb } from "~/platform/db.server";
import { openDatabase } from "~/platform/embedded-postgres.server";
import { Visitor } from "../setup/visitor";
import { karangAnyar, type Market, openMarket } from "../stories/checkout-cast";

const dataDir = mkdtempSync(path.join(tmpdir(), "etalase-killed-"));
chmodSync(dataDir, 0o711);
let app: ChildProcess | null = null;

afterAll(async () => {
  app?.kill("SIGTERM");
  await new Promise<void>((resolve) => (app ? app.once("exit", () => resolve()) : resolve()));
  rmSync(dataDir, { recursive: true, force: true });
});

/** `npm start` as a person has it: embedded database, worker, and the simulated provider beside it. */
async function start(): Promise<string> {
  const started = spawn(process.execPath, ["--import", "tsx", "app/cli/start.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: "production" },
      ...{ PORT: "0", DATA_DIR: dataDir, SEED: "none", LOG_LEVEL: "silent" },
    },
  });
  app = started;
  return new Promise((resolve, reject) => {
    createInterface({ input: started.stdout }).on("line", (line) => {
      const [, origin] = /^\s*Etalase\s+(http:\S+)/.exec(line) ?? [];
      if (origin) resolve(origin);
    });
    started.once("exit", () => reject(new Error("the app ended before it said where it is")));
  });
}

/** Looks into the running server's database, as a verb would. */
async function inside<Value>(look: () => Promise<Value>): Promise<Value> {
  const joined = await openDatabase({ dataDir }, { role: "verb", say: () => {} });
  openDb(joined.url);
  try {
    return await look();
  } finally {
    await closeDb();
    await joined.close();
  }
}

async function buy(dina: Visitor, market: Market): Promise<string> {
  await dina.post(paths.cartLines(), { variantId: market.amplang, quantity: "2" });
  const typed = {
    buyerName: "Dina Marlina",
    phone: "0812-5348-8990",
    place: karangAnyar,
    addressLine: "Jl. Mulawarman No. 18",
  };
  const blank = await dina.get(paths.checkout());
  const counted = await dina.submit(blank, paths.checkout(), typed, paths.checkoutFees());
  return (await dina.submit(counted, paths.checkout())).path;
}

/** Stands still while Dina pays, so that no word of it can come through; then it is gone. */
async function payWhileItDies(simulatorUrl: string): Promise<void> {
  const dying = app;
  if (!dying) throw new Error("the app is not running");
  const gone = new Promise((resolve) => dying.once("exit", resolve));
  dying.kill("SIGSTOP");
  const pressed = await fetch(`${simulatorUrl}/langkah`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ langkah: "pay" }),
  });
  expect(pressed.status).toBeLessThan(400);
  dying.kill("SIGKILL");
  await gone;
}

test("the server is killed between Dina's payment and the word of it: after the next start she has paid once", {
  timeout: 150_000,
}, async () => {
  const dina = new Visitor(await start());
  const market = await inside(openMarket);
  const page = await buy(dina, market);
  expect(page).toMatch(/^\/pesanan\/ET-/);
  const attempt = await inside(() => db.paymentAttempt.findFirstOrThrow());
  expect(attempt.status).toBe("pending");
  await payWhileItDies(attempt.simulatorUrl ?? "");
  const origin = await start();
  const restartedAt = Date.now();
  await inside(async () => {
    await expect
      .poll(() => db.order.findFirst({ select: { status: true } }), { timeout: 120_000, interval: 200 })
      .toEqual({ status: "placed" });
    expect(Date.now() - restartedAt).toBeLessThan(120_000);
    expect(await db.journal.count({ where: { kind: "sale" } })).toBe(1);
    expect([await db.order.count(), await db.paymentAttempt.count()]).toEqual([1, 1]);
    const variant = await db.variant.findUniqueOrThrow({ where: { id: market.amplang } });
    expect([variant.stock, variant.held]).toEqual([8, 0]);
    expect((await verifyLedger()).problems).toEqual([]);
  });
  const seen = await new Visitor(origin).get(page);
  expect([seen.status, seen.text.includes("Sudah dibayar")]).toEqual([200, true]);
});
