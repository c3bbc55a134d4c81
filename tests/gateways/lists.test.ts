import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CreatePaymentRequest, Gateway } from "~/domain/payments/gateway";
import { createLocalGateway } from "~/domain/payments/gateways/local.server";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import type { ListedMovement } from "~/domain/payments/listed-movement";
import { readSettlement } from "~/domain/payments/reconciliation/read-file.server";
import { rupiah } from "~/platform/money";
import { type RunningLocalGateway, startLocalGateway } from "../../app/local-gateway/main";
import { type StripeDouble, startStripeDouble } from "../fakes/stripe";

const bill = (reference: string, method: "qris" | "card"): CreatePaymentRequest => ({
  ...{ reference, amount: rupiah(125_000), method, idempotencyKey: `key-${reference}` },
  items: [{ name: "Amplang", unitPrice: rupiah(125_000), quantity: 1 }],
  customer: { name: "Dina", phone: "+6281153100000", email: null },
  ...{ requestedAt: new Date(), expiresAt: new Date(Date.now() + 3_600_000) },
  returnUrl: "http://127.0.0.1:3000/pesanan/1",
});
const listOf = async (gateway: Gateway) => {
  const soon = new Date(Date.now() + 60_000);
  const found = (await gateway.listMovements?.(new Date(Date.now() - 3_600_000), soon)) ?? [];
  return found.map((one: ListedMovement) => [one.reference, one.kind, one.gross, one.fee]).sort();
};

describe("the local gateway's list", () => {
  let running: RunningLocalGateway;
  let dataDir: string;
  let base: string;
  const local = (webhookSecret = "s", apiKey = "k") =>
    createLocalGateway({ baseUrl: base, apiKey, webhookSecret });

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "gerbang-daftar-"));
    const webhookUrl = "http://127.0.0.1:9/webhook/lokal";
    running = await startLocalGateway({ port: 0, dataDir, apiKey: "k", webhookSecret: "s", webhookUrl });
    base = `http://127.0.0.1:${running.port}`;
  });
  afterAll(async () => {
    await running.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const play = (id: string, step: string, more: Record<string, string> = {}) =>
    fetch(`${base}/bayar/${id}/langkah`, {
      ...{ method: "POST", redirect: "manual", headers: { origin: base } },
      body: new URLSearchParams({ langkah: step, ...more }),
    });

  test("has what came, what went back and what was taken; unpaid bills are no movement", async () => {
    const gateway = local();
    const made = [];
    for (const name of ["L-1", "L-2", "L-3"]) made.push(await gateway.createPayment(bill(name, "qris")));
    await play(made[0]?.providerRef ?? "", "pay");
    await play(made[1]?.providerRef ?? "", "pay");
    const refund = { reference: "L-1", refundKey: "r1", amount: rupiah(25_000), reason: "-" };
    await gateway.refund({ ...refund, providerRef: made[0]?.providerRef ?? "" });
    await play(made[1]?.providerRef ?? "", "reverse");
    await play(made[0]?.providerRef ?? "", "dispute");
    await play(made[0]?.providerRef ?? "", "dispute_win");
    expect(await listOf(gateway)).toEqual([
      ["L-1", "other", -100_000n, 0n],
      ["L-1", "other", 100_000n, 0n],
      ["L-1", "payment", 125_000n, 875n],
      ["L-1", "refund", -25_000n, 0n],
      ["L-2", "other", -125_000n, 0n],
      ["L-2", "payment", 125_000n, 875n],
    ]);
  });

  test("of another's making is not believed, and is for none without the key", async () => {
    await expect(listOf(local("another secret"))).rejects.toThrow("not signed");
    await expect(listOf(local("s", "wrong key"))).rejects.toThrow("401");
    const bad = await fetch(`${base}/v1/movements?from=x&to=y`, { headers: { authorization: "Bearer k" } });
    expect(bad.status).toBe(422);
  });

  test("is what its settlement report says, which reads without a mistake", async () => {
    const response = await fetch(`${base}/penyelesaian.csv`);
    expect(response.headers.get("content-type")).toContain("text/csv");
    const read = await readSettlement(new Uint8Array(await response.arrayBuffer()), null);
    if (!read.ok) throw new Error(read.code);
    expect(read.value.problems).toEqual([]);
    expect(read.value.provider).toBe("local");
    expect(read.value.movements.map(({ kind, gross }) => [kind, gross])).toEqual([
      ["payment", 125_000n],
      ["payment", 125_000n],
      ["refund", -25_000n],
      ["other", -125_000n],
      ["other", -100_000n],
      ["other", 100_000n],
    ]);
  });
});

describe("Stripe's balance transactions", () => {
  let double: StripeDouble;
  const secretKey = "sk_test_etalase";
  beforeAll(async () => {
    double = await startStripeDouble({ secretKey, webhookSecret: "whsec_test" });
  });
  afterAll(() => double.close());

  test("are read page by page, in rupiah, with our reference", async () => {
    const now = () => new Date();
    const gateway = createStripeGateway({ secretKey, webhookSecret: "whsec_test", apiBase: double.url, now });
    for (let at = 0; at < 120; at += 1) {
      await gateway.createPayment(bill(`S-${at}`, "card"));
      double.pay(`S-${at}`);
    }
    const [first] = double.sessions.values();
    const refund = { reference: "S-0", providerRef: first?.id ?? "", refundKey: "r1", reason: "-" };
    await gateway.refund({ ...refund, amount: rupiah(25_000) });
    double.dispute("S-1", "needs_response");
    double.dispute("S-1", "won");
    const found = await listOf(gateway);
    expect(found).toHaveLength(123);
    expect(found.filter(([reference]) => reference === "S-1")).toEqual([
      ["S-1", "other", -125_000n, 25_000n],
      ["S-1", "other", 125_000n, 0n],
      ["S-1", "payment", 125_000n, 4250n],
    ]);
    expect(found.filter(([reference]) => reference === "S-0")).toEqual([
      ["S-0", "payment", 125_000n, 4250n],
      ["S-0", "refund", -25_000n, 0n],
    ]);
    expect(double.requests.filter(({ path }) => path.endsWith("/balance_transactions"))).toHaveLength(2);
  });
});
