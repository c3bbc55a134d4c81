import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningLocalGateway, startLocalGateway } from "../../app/local-gateway/main";

let running: RunningLocalGateway;
let dataDir: string;
let base: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "gerbang-api-"));
  const webhookUrl = "http://127.0.0.1:9/webhook/lokal";
  running = await startLocalGateway({ port: 0, dataDir, apiKey: "k", webhookSecret: "s", webhookUrl });
  base = `http://127.0.0.1:${running.port}`;
});
afterAll(async () => {
  await running.close();
  await rm(dataDir, { recursive: true, force: true });
});

let made = 0;
const order = (more: Record<string, unknown> = {}) => {
  made += 1;
  return {
    reference: `TRK-${made}-A1`,
    amount: 125_000,
    method: "qris",
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    items: [{ name: "<script>alert(1)</script>", unit_price: 125_000, quantity: 1 }],
    customer: { name: `"><img src=x onerror=alert(1)>`, phone: "+6281153100000", email: null },
    return_url: "http://127.0.0.1:3000/pesanan/1",
    ...more,
  };
};
async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(base + path, {
    method,
    headers: { authorization: "Bearer k", ...headers },
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith("{") ? JSON.parse(text) : null };
}
const create = (body: unknown, key = `key-${made}`) =>
  call("POST", "/v1/payments", body, { "idempotency-key": key });

describe("the simulated provider's API", () => {
  test("same key and body: the same answer, letter for letter; another body: 409", async () => {
    const body = order();
    const first = await create(body, "same");
    const again = await create(body, "same");
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    const other = await create({ ...body, amount: 1 }, "same");
    expect([other.status, other.json.error.code]).toEqual([409, "idempotency_conflict"]);
  });

  test("ten at once under one key are one payment", async () => {
    const body = order();
    const answers = await Promise.all(Array.from({ length: 10 }, () => create(body, "ten")));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test.each([
    ["no amount", { amount: undefined }],
    ["half a rupiah", { amount: 0.5 }],
    ["a negative amount", { amount: -125_000 }],
    ["text for an amount", { amount: "125000" }],
    ["lines that do not add up", { amount: 125_001 }],
    ["more than QRIS takes", { amount: 10_000_001 }],
    ["an unknown method", { method: "kartu_pasar" }],
    ["another currency", { currency: "USD" }],
    ["a past deadline", { expires_at: "2020-01-01T00:00:00Z" }],
    ["no deadline", { expires_at: "besok" }],
    ["a script for a return address", { return_url: "javascript:alert(1)" }],
    ["a bad reference", { reference: "../x" }],
    ["no lines", { items: [] }],
    ["a line of nonsense", { items: [null] }],
    ["no customer", { customer: null }],
  ])("%s is refused", async (_name, change) => {
    expect((await create(order(change))).status).toBe(422);
  });

  test.each(["", "{", "null", "[]", '"x"', "[".repeat(20_000), "\u0000", '{"__proto__":{"amount":1}}'])(
    "the body %j is a bad request, not a crash",
    async (body) => {
      expect([400, 422]).toContain((await create(body)).status);
      expect((await fetch(`${base}/healthz`)).status).toBe(200);
    },
  );

  test("too large, with and without a length told", async () => {
    expect((await create("x".repeat(100_000))).status).toBe(413);
    const endless = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 100; part += 1) controller.enqueue(new Uint8Array(10_000));
        controller.close();
      },
    });
    const init = { method: "POST", body: endless, duplex: "half" } as RequestInit; // `duplex` is not typed yet
    const headers = { authorization: "Bearer k", "idempotency-key": "endless" };
    const response = await fetch(`${base}/v1/payments`, { ...init, headers });
    expect(response.status).toBe(413);
  });

  test("wrong key, address, method", async () => {
    expect(
      (await call("GET", "/v1/payments?reference=x", undefined, { authorization: "Bearer K" })).status,
    ).toBe(401);
    expect((await call("GET", "/v1/payments?reference=x", undefined, { authorization: "" })).status).toBe(
      401,
    );
    expect((await call("GET", "/v1/payments/lok_none")).status).toBe(404);
    expect((await call("GET", "/v1/other")).status).toBe(404);
    expect((await call("DELETE", "/v1/payments")).status).toBe(405);
    expect((await call("GET", "/v1/payments")).status).toBe(400);
    expect((await call("POST", "/v1/payments", order())).status).toBe(400);
    expect((await call("PUT", "/")).status).toBe(405);
    expect((await call("GET", "/bayar/%E0%A4%A")).status).toBe(400);
  });

  test("raw nonsense on the wire harms nobody", async () => {
    for (const text of [
      "GET // HTTP/1.1\r\nhost: x\r\n\r\n",
      "nonsense\r\n\r\n",
      "GET http://[ HTTP/1.1\r\nhost: x\r\n\r\n",
    ]) {
      await new Promise<void>((done) => {
        const socket = connect(running.port, "127.0.0.1", () => socket.end(text));
        socket.on("data", () => undefined);
        socket.on("close", () => done());
        socket.on("error", () => done());
      });
    }
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
  });

  test("what the shop sends is shown as text, under a policy without scripts, marked SIMULASI", async () => {
    const { json } = await create(order());
    for (const path of ["/", `/bayar/${json.id}`]) {
      const response = await fetch(base + path);
      const page = await response.text();
      expect(page).toContain("SIMULASI");
      expect(page).not.toMatch(/<script|<img/);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    }
  });

  test("what nobody pays in time expires, and says so at once", async () => {
    const { json } = await create(order({ expires_at: new Date(Date.now() + 150).toISOString() }));
    await new Promise((done) => setTimeout(done, 200));
    expect((await call("GET", `/v1/payments/${json.id}`)).json.status).toBe("expired");
  });

  test("a refund key stands for one amount", async () => {
    const { json } = await create(order());
    await fetch(`${base}/bayar/${json.id}/langkah`, {
      method: "POST",
      body: new URLSearchParams({ langkah: "pay" }),
    });
    const refund = (amount: number) =>
      call("POST", `/v1/payments/${json.id}/refunds`, { refund_key: "r", amount, reason: "retur" });
    expect((await refund(1000)).json).toMatchObject({ status: "succeeded", amount: 1000 });
    expect((await refund(1000)).status).toBe(200);
    expect((await refund(2000)).json.error.code).toBe("refund_key_conflict");
  });
});
