import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyLedger } from "~/domain/ledger/verify-ledger.server";
import { cancelOrder } from "~/domain/orders/cancel-order.server";
import { placeOrder } from "~/domain/orders/place-order.server";
import { createCashGateway } from "~/domain/payments/gateways/cash.server";
import { createLocalGateway } from "~/domain/payments/gateways/local.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { pollAttempts } from "~/domain/payments/poll-attempts.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { advanceClock } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { overrideEnv } from "~/platform/env.server";
import { apiKey, LocalProcess, webhookSecret } from "../gateways/local-process";
import { useDatabase } from "../setup/use-database";
import { useProvenBooks } from "../setup/use-proven-books";
import { guest, guestWith, type Market, openMarket, wish } from "./checkout-cast";
import { booked, openCases, settle, shelf, statusOf } from "./money-cast";

/**
 * Every trouble that the simulated provider's console offers, pressed over HTTP and lived through with the real
 * adapter, real webhooks and the real database.
 */
useDatabase();
useProvenBooks();
let market: Market;
let provider: LocalProcess;
let door: Server;
const answers: boolean[] = [];

beforeAll(async () => {
  door = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer); // no encoding is set: buffers
    const headers = { "x-lokal-signature": String(request.headers["x-lokal-signature"]) };
    const result = await receiveWebhook("local", Buffer.concat(parts), headers);
    answers.push(result.ok);
    response.writeHead(result.ok ? 200 : 401).end();
  });
  await new Promise<void>((done) => door.listen(0, "127.0.0.1", done));
  const { port } = door.address() as AddressInfo; // TCP, not a pipe
  provider = await LocalProcess.start(`http://127.0.0.1:${port}/webhook/lokal`);
  overrideEnv({ PUBLIC_URL: "http://127.0.0.1:5701" });
});
afterAll(async () => {
  await provider.stop();
  door.closeAllConnections();
  await new Promise((done) => door.close(done));
});
beforeEach(async () => {
  market = await openMarket();
  setGateways([createLocalGateway({ baseUrl: provider.url, apiKey, webhookSecret }), createCashGateway()]);
  answers.length = 0;
});

type Bought = { orderId: string; attemptId: string; reference: string };

/** Dina orders two bags of amplang for Rp 64.000 with delivery. */
async function order(method: "qris" | "gopay" | "va_permata" = "qris"): Promise<Bought> {
  const owner = await guestWith([market.amplang, 2]);
  const placed = await placeOrder(guest, owner, wish([market.rina.shopId], 64_000, { method }));
  if (!placed.ok) throw new Error(placed.code);
  await settle();
  const { orderId } = placed.value;
  const { id: attemptId, reference } = await db.paymentAttempt.findFirstOrThrow({ where: { orderId } });
  return { orderId, attemptId, reference };
}

async function until(what: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await what()) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 50));
    await settle();
  }
  await settle();
}
const attemptOf = ({ attemptId }: Bought) =>
  db.paymentAttempt.findUniqueOrThrow({ where: { id: attemptId } });
const heard = (count: number) => until(async () => answers.length >= count);
const play = async (bought: Bought, skenario: string, jeda = "1") =>
  expect(await provider.press(bought.reference, { skenario, jeda }, "skenario")).toBe("skenario");
const kinds = async () => (await openCases()).map(({ kind }) => kind);

describe("Dina's payment at the simulated provider", () => {
  test("by the simulated wallet: she is led to it, approves, and the order is with the shop", async () => {
    const bought = await order("gopay");
    const { instructions } = await attemptOf(bought);
    const how = instructions as { kind: string; appUrl: string };
    expect(how).toMatchObject({ kind: "wallet", appUrl: expect.stringContaining("/dompet/") });
    expect(await (await fetch(how.appUrl)).text()).toContain("Dompet simulasi");
    const body = new URLSearchParams({ jawaban: "setuju" });
    const answer = await fetch(how.appUrl, { method: "POST", body, redirect: "manual" });
    expect([answer.status, answer.headers.get("location")?.includes("/pesanan/")]).toEqual([303, true]);
    await heard(1);
    expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
  });

  test("late: its time is over first, then the money comes; the order is revived once", async () => {
    const bought = await order();
    await play(bought, "late");
    await until(async () => (await attemptOf(bought)).status === "expired");
    expect((await attemptOf(bought)).status).toBe("expired");
    await until(async () => (await statusOf(bought.orderId)) === "placed");
    expect([await statusOf(bought.orderId), (await attemptOf(bought)).status]).toEqual(["placed", "paid"]);
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
    expect([await booked("sale"), await booked("refund")]).toEqual([1, 0]);
  });

  test("double: the second money of one payment is an officer's case, the order stays one", async () => {
    const bought = await order();
    await play(bought, "double");
    await heard(2);
    await until(async () => (await kinds()).length > 0);
    expect(await openCases()).toEqual([{ kind: "overpaid", amount: 128_000n }]);
    expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
  });

  test.each([
    ["short", "underpaid", 63_000n],
    ["over", "overpaid", 65_000n],
  ])("%s: %s, never an order that is paid", async (scenario, kind, amount) => {
    const bought = await order();
    await play(bought, scenario);
    await heard(1);
    expect(await openCases()).toEqual([{ kind, amount }]);
    expect((await attemptOf(bought)).status).toBe("review");
    expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["awaiting_payment", 0]);
  });

  test("reversed: paid first, then taken back; an officer is told and nothing is paid out", async () => {
    const bought = await order("va_permata");
    await play(bought, "reversed");
    await heard(2);
    await until(async () => (await attemptOf(bought)).status === "reversed");
    expect((await attemptOf(bought)).status).toBe("reversed");
    expect(await kinds()).toContain("reversed");
  });

  test("disputed: paid first, then asked back at her bank; answered and won it is a sale again, lost it is gone", async () => {
    const ends = [
      ["dispute_win", "paid", []],
      ["dispute_lose", "charged_back", ["reversed"]],
    ] as const;
    for (const [langkah, status, left] of ends) {
      const bought = await order();
      await play(bought, "disputed");
      await until(async () => (await attemptOf(bought)).status === "disputed");
      const open = await db.paymentCase.findFirstOrThrow({ where: { kind: "disputed", resolvedAt: null } });
      expect([open.amount, open.answerBy !== null]).toEqual([64_000n, true]);
      await provider.press(bought.reference, { langkah: "dispute_evidence" });
      const where = { id: open.id };
      await until(async () => (await db.paymentCase.findUniqueOrThrow({ where })).answerBy === null);
      expect((await db.paymentCase.findUniqueOrThrow({ where })).answerBy).toBeNull();
      await provider.press(bought.reference, { langkah });
      await until(async () => (await attemptOf(bought)).status === status);
      expect([(await attemptOf(bought)).status, await kinds()]).toEqual([status, left]);
    }
    expect((await verifyLedger()).problems).toEqual([]);
  });

  test("refund refused: what Dina cancels is owed to her by hand, and an officer sees why", async () => {
    const bought = await order();
    await play(bought, "refund_refused");
    await heard(1);
    expect(await cancelOrder(guest, { orderId: bought.orderId, reason: "Batal" })).toMatchObject({
      ok: true,
    });
    await settle();
    const refund = await db.refund.findFirstOrThrow({ where: { orderId: bought.orderId } });
    expect([refund.status, refund.amount]).toEqual(["manual", 64_000n]);
    expect(await kinds()).toContain("refund_failed");
  });

  test.each([
    ["delayed", 1],
    ["duplicated", 2],
    ["two_events", 2],
    ["out_of_order", 2],
  ])("news that is %s: one sale, one order", async (scenario, count) => {
    const bought = await order();
    await play(bought, scenario);
    await heard(count);
    expect(answers.every(Boolean)).toBe(true);
    expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
    expect(await shelf(market.amplang)).toEqual({ stock: 8, held: 0 });
    expect(await kinds()).toEqual([]);
  });

  test("news that never comes: the poller finds it within two minutes", async () => {
    const bought = await order();
    await play(bought, "never");
    advanceClock(61_000);
    await pollAttempts();
    await settle();
    expect([answers.length, await statusOf(bought.orderId)]).toEqual([0, "placed"]);
  });

  test.each([
    ["lose_answer", 1],
    ["lose_request", 0],
  ])(
    "asked for and %s: unknown first, one payment in the end, and it can be paid",
    async (mode, standing) => {
      const set = await fetch(`${provider.url}/ulah/permintaan`, {
        method: "POST",
        body: new URLSearchParams({ mode }),
        redirect: "manual",
      });
      expect(set.headers.get("location")).toBe("/?pesan=ulah");
      const bought = await order();
      expect((await attemptOf(bought)).status).toBe("unknown");
      const found = async () =>
        ((await provider.api(`/v1/payments?reference=${bought.reference}`)) as { payments: unknown[] })
          .payments;
      expect((await found()).length).toBe(standing);
      advanceClock(61_000);
      await pollAttempts();
      await settle();
      expect((await attemptOf(bought)).status).toBe("pending");
      expect((await found()).length).toBe(1);
      await provider.press(bought.reference, { langkah: "pay" });
      await until(async () => (await statusOf(bought.orderId)) === "placed");
      expect([await statusOf(bought.orderId), await booked("sale")]).toEqual(["placed", 1]);
    },
  );

  test("a scenario begins with a payment that waits, an unknown one changes nothing", async () => {
    const bought = await order();
    expect(await provider.press(bought.reference, { skenario: "alien" }, "skenario")).toBe("mustahil");
    await provider.press(bought.reference, { langkah: "pay" });
    expect(await provider.press(bought.reference, { skenario: "late" }, "skenario")).toBe("mustahil");
    await heard(1);
    expect(await statusOf(bought.orderId)).toBe("placed");
  });
});

test("a scenario's second half comes though the provider was killed in between", async () => {
  const bought = await order("va_permata");
  await play(bought, "reversed", "2");
  await provider.end("SIGKILL");
  await provider.start();
  await until(async () => (await attemptOf(bought)).status === "reversed");
  expect((await attemptOf(bought)).status).toBe("reversed");
}, 20_000);
