import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import { GatewayMismatch, type PaymentMethod } from "~/domain/payments/gateway";
import { createLocalGateway } from "~/domain/payments/gateways/local.server";
import { readQris } from "~/domain/payments/qris";
import { rupiah } from "~/platform/money";
import { type FakeServer, startFaultyProxy } from "../fakes/gateway-server";
import { conformanceOf } from "./conformance";
import { type Harness, orderOf } from "./harness";
import { apiKey, LocalProcess, Shop, webhookSecret } from "./local-process";

const now = () => new Date();
let shop: Shop;
let provider: LocalProcess;
let proxy: FakeServer;
let harness: Harness;

beforeAll(async () => {
  shop = await Shop.open();
  provider = await LocalProcess.start(shop.url);
  proxy = await startFaultyProxy(() => provider.url);
  const config = { baseUrl: proxy.url, apiKey, webhookSecret, timeoutMs: 800 };
  harness = {
    gateway: createLocalGateway(config),
    stranger: createLocalGateway({ ...config, apiKey: "wrong" }),
    method: "qris",
    wire: proxy,
    createPath: "/v1/payments",
    now,
    pay: async (reference) => void (await provider.press(reference, { langkah: "pay" })),
    expire: async (reference) => void (await provider.press(reference, { langkah: "expire" })),
    countPayments: async (reference) => {
      const found = (await provider.api(`/v1/payments?reference=${reference}`)) as { payments: unknown[] };
      return found.payments.length;
    },
    countRefunds: async (reference) => {
      const payment = (await provider.api(`/v1/payments/${await provider.idOf(reference)}`)) as {
        refunds: { status: string }[];
      };
      return payment.refunds.filter(({ status }) => status === "succeeded").length;
    },
    webhook: async (reference) => {
      await provider.press(reference, { langkah: "pay" });
      const [first] = await shop.waitFor(reference, 1);
      if (!first) throw new Error("no webhook came");
      return {
        rawBody: first.rawBody,
        headers: { "x-lokal-signature": String(first.headers["x-lokal-signature"]) },
      };
    },
  };
});
afterAll(async () => {
  await proxy.close();
  await provider.stop();
  await shop.close();
});

conformanceOf("The local gateway", () => harness);

const keyOf = (reference: string) => ({ reference, providerRef: null });
async function pendingOrder(method: PaymentMethod = "qris", more: Parameters<typeof orderOf>[1] = {}) {
  const order = orderOf({ method, now }, more);
  const created = await harness.gateway.createPayment(order);
  return { ...order, created };
}
const stateOf = async (reference: string) => {
  const state = await harness.gateway.getStatus(keyOf(reference));
  if (!state) throw new Error(`${reference} is known`);
  return state;
};

describe("how the buyer pays", () => {
  test.each([
    ["va_bca", { kind: "va", bank: "bca" }],
    ["va_bni", { kind: "va", bank: "bni" }],
    ["va_bri", { kind: "va", bank: "bri" }],
    ["va_permata", { kind: "va", bank: "permata" }],
    ["va_mandiri", { kind: "bill" }],
    ["card", { kind: "redirect" }],
  ] as const)("%s", async (method, instructions) => {
    const { created, reference } = await pendingOrder(method);
    expect(created.instructions).toMatchObject(instructions);
    expect((await stateOf(reference)).instructions).toEqual(created.instructions);
    expect(created.simulatorUrl).toBe(`${provider.url}/bayar/${created.providerRef}`);
  });

  test("the QR is a valid QRIS code of Rp125.000 that says it is a simulation", async () => {
    const { created, reference } = await pendingOrder();
    if (created.instructions?.kind !== "qr") throw new Error("a QR was asked for");
    expect(readQris(created.instructions.qrString)).toMatchObject({
      ok: true,
      value: { kind: "dynamic", amount: 125_000n, merchantName: "SIMULASI ETALASE", bill: reference },
    });
    expect(harness.gateway.capabilities().isSimulation).toBe(true);
  });

  test("QRIS costs 0.7 %, told with the payment", async () => {
    const { reference } = await pendingOrder();
    expect((await stateOf(reference)).fee).toBeNull();
    await harness.pay(reference);
    expect((await stateOf(reference)).fee).toBe(875n);
  });

  test("a card is paid on the gateway's page; a foreign or declined one is not", async () => {
    const { created, reference, returnUrl } = await pendingOrder("card");
    if (created.instructions?.kind !== "redirect") throw new Error("a page was asked for");
    const enter = (nomor: string, path = "") =>
      fetch(`${created.instructions?.kind === "redirect" ? created.instructions.url : ""}${path}`, {
        method: "POST",
        redirect: "manual",
        body: new URLSearchParams(path === "" ? { nomor } : { kode: nomor }),
      });
    expect((await enter("4000000000009995")).status).toBe(402);
    expect((await enter("5555555555554444")).status).toBe(422);
    expect((await stateOf(reference)).status).toBe("pending");
    expect((await enter("4000 0025 0000 3155")).headers.get("location")).toMatch(/kode$/);
    expect((await enter("000000", "/kode")).status).toBe(422);
    const paid = await enter("123456", "/kode");
    expect([paid.status, paid.headers.get("location")]).toEqual([303, returnUrl]);
    expect((await stateOf(reference)).status).toBe("paid");
  });
});

describe("a reference asked for under another key", () => {
  test("is adopted where it is the same payment, a mismatch where not", async () => {
    const order = await pendingOrder();
    const { providerRef } = await harness.gateway.createPayment({ ...order, idempotencyKey: "another" });
    expect(providerRef).toBe(order.created.providerRef);
    const items = [{ name: "Batik", unitPrice: rupiah(185_000), quantity: 1 }];
    const other = { ...order, idempotencyKey: "a third", amount: rupiah(185_000), items };
    await expect(harness.gateway.createPayment(other)).rejects.toBeInstanceOf(GatewayMismatch);
  });
});

describe("what a person can play", () => {
  test("a short payment is told as it is and judged short", async () => {
    const { reference, amount } = await pendingOrder();
    await provider.press(reference, { langkah: "pay", jumlah: "100000" });
    const attempt = { status: "pending", amount, refunded: rupiah(0), changedAt: new Date(0) } as const;
    expect(judgeState(attempt, await stateOf(reference), "open", now())).toMatchObject({
      exception: "underpaid",
    });
  });

  test("late money after expiry, and after cancelling", async () => {
    for (const end of ["expire", "cancel"] as const) {
      const { reference } = await pendingOrder("va_bca");
      if (end === "expire") await harness.expire(reference);
      else await harness.gateway.cancel(keyOf(reference));
      expect(await provider.press(reference, { langkah: "pay" })).toBe("jalan");
      expect((await stateOf(reference)).status).toBe("paid");
    }
  });

  test("a settled payment is taken back, a failed one fails, an impossible step changes nothing", async () => {
    const first = await pendingOrder("va_permata");
    expect(await provider.press(first.reference, { langkah: "reverse" })).toBe("mustahil");
    await harness.pay(first.reference);
    await provider.press(first.reference, { langkah: "reverse" });
    expect((await stateOf(first.reference)).status).toBe("reversed");
    const second = await pendingOrder();
    await provider.press(second.reference, { langkah: "fail" });
    expect((await stateOf(second.reference)).status).toBe("failed");
  });

  test("a dispute is opened, answered and decided; one given up is lost at once, and there is one a payment", async () => {
    const { reference } = await pendingOrder("card");
    expect(await provider.press(reference, { langkah: "dispute" })).toBe("mustahil");
    await harness.pay(reference);
    await provider.press(reference, { langkah: "dispute" });
    const opened = await stateOf(reference);
    expect(opened).toMatchObject({
      status: "disputed",
      dispute: { held: opened.amount, hasEvidence: false },
    });
    expect(opened.dispute?.dueBy?.getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000);
    await provider.press(reference, { langkah: "dispute_evidence" });
    expect((await stateOf(reference)).dispute).toMatchObject({ hasEvidence: true });
    await provider.press(reference, { langkah: "dispute_win" });
    expect(await stateOf(reference)).toMatchObject({ status: "paid", dispute: { held: 0n } });
    expect(await provider.press(reference, { langkah: "dispute" })).toBe("mustahil");
    const second = await pendingOrder();
    await harness.pay(second.reference);
    await provider.press(second.reference, { langkah: "dispute" });
    for (const _twice of [1, 2]) await harness.gateway.concedeDispute?.(keyOf(second.reference));
    expect(await stateOf(second.reference)).toMatchObject({ status: "charged_back" });
    expect(await provider.press(second.reference, { langkah: "dispute_win" })).toBe("mustahil");
  });

  test("refunds: refused when told to, never for virtual accounts", async () => {
    const order = await pendingOrder();
    await harness.pay(order.reference);
    await provider.press(order.reference, { mode: "refuse" }, "pengembalian");
    const ask = (one: typeof order, refundKey: string) =>
      harness.gateway.refund({
        providerRef: one.created.providerRef,
        reference: one.reference,
        refundKey,
        amount: rupiah(1000),
        reason: "retur",
      });
    expect(await ask(order, "r-1")).toMatchObject({ status: "failed" });
    await provider.press(order.reference, { mode: "grant" }, "pengembalian");
    expect(await ask(order, "r-1")).toMatchObject({ status: "failed" });
    expect(await ask(order, "r-2")).toMatchObject({ status: "succeeded" });
    const account = await pendingOrder("va_bca");
    await harness.pay(account.reference);
    expect(await ask(account, "r-1")).toMatchObject({ status: "unsupported" });
  });

  test("another site's form can't press the buttons", async () => {
    const { reference, created } = await pendingOrder();
    const response = await fetch(`${created.simulatorUrl}/langkah`, {
      method: "POST",
      headers: { "sec-fetch-site": "cross-site" },
      body: new URLSearchParams({ langkah: "pay" }),
    });
    expect(response.status).toBe(403);
    expect((await stateOf(reference)).status).toBe("pending");
  });

  test.each([
    ["of another site, where the browser names it alone", "pay", "https://jahat.example", 403],
    ["of the page itself", "constructor", null, 200],
    ["of the page itself", "__proto__", null, 200],
  ])("a form %s can't take the step %s", async (_whose, langkah, origin, status) => {
    const { reference, created } = await pendingOrder();
    const response = await fetch(`${created.simulatorUrl}/langkah`, {
      method: "POST",
      headers: { origin: origin ?? new URL(created.simulatorUrl ?? "").origin },
      body: new URLSearchParams({ langkah }),
    });
    expect(response.status).toBe(status);
    expect((await stateOf(reference)).status).toBe("pending");
  });
});
