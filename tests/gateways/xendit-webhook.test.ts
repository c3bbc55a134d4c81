import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "~/domain/payments/gateway";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { rupiah } from "~/platform/money";
import { startFakeServer } from "../fakes/gateway-server";
import { startXenditDouble, type XenditDouble, type XenditHook } from "../fakes/xendit";
import { orderOf } from "./harness";

const secretKey = "xnd_development_etalase";
const callbackToken = "token-of-the-dashboard";
const now = () => new Date("2026-11-24T04:00:00Z");
let double: XenditDouble;
let gateway: Gateway;
let strict: Gateway;

beforeAll(async () => {
  double = await startXenditDouble({ secretKey, callbackToken, now });
  const config = { secretKey, callbackToken, apiBase: double.url, now };
  gateway = createXenditGateway(config);
  strict = createXenditGateway({ ...config, businessId: "biz-etalase" });
});
afterAll(() => double.close());

async function pendingOrder() {
  const order = orderOf({ method: "qris", now });
  return { ...order, created: await gateway.createPayment(order) };
}
const verify = ({ rawBody, headers }: XenditHook, at: Gateway = gateway) =>
  at.verifyWebhook(rawBody, headers, now());
const keyOf = (hook: XenditHook) => {
  const verdict = verify(hook);
  return verdict.ok ? verdict.hint.dedupeKey : null;
};

describe("Xendit's callback token", () => {
  test("missing, empty, another or one letter short is refused", async () => {
    const { reference } = await pendingOrder();
    const { rawBody } = double.webhook("payment.capture", reference);
    const given = (token: string | undefined) =>
      gateway.verifyWebhook(rawBody, { "x-callback-token": token }, now());
    expect(given(undefined)).toEqual({ ok: false, reason: "unsigned" });
    expect(given("")).toEqual({ ok: false, reason: "unsigned" });
    for (const token of [
      "other",
      callbackToken.slice(0, -1),
      `${callbackToken} `,
      callbackToken.toUpperCase(),
    ]) {
      expect(given(token)).toEqual({ ok: false, reason: "bad_signature" });
    }
    expect(given(callbackToken).ok).toBe(true);
  });

  test("an empty token or key stops the start", () => {
    const config = { secretKey, callbackToken, now };
    expect(() => createXenditGateway({ ...config, callbackToken: " " })).toThrow(/empty/);
    expect(() => createXenditGateway({ ...config, secretKey: "" })).toThrow(/empty/);
  });
});

describe("what a webhook of Xendit names", () => {
  test.each([
    "payment.capture",
    "payment.authorization",
    "payment.failure",
    "payment.expiry",
    "payment_request.expiry",
  ])("%s: our reference and the request's number", async (event) => {
    const { reference, created } = await pendingOrder();
    double.pay(reference);
    expect(verify(double.webhook(event, reference))).toMatchObject({
      ok: true,
      hint: { reference, providerRef: created.providerRef, eventType: event, belongsToUs: true },
    });
  });

  test("a refund names its payment by number, never by its own reference, also where it is nested", async () => {
    const { reference, created } = await pendingOrder();
    double.pay(reference);
    await gateway.refund({
      providerRef: created.providerRef,
      reference,
      refundKey: "r-1",
      amount: rupiah(1000),
      reason: "-",
    });
    for (const isNested of [false, true]) {
      expect(verify(double.refundWebhook("refund.succeeded", reference, isNested))).toMatchObject({
        ok: true,
        hint: { reference: null, providerRef: created.providerRef },
      });
    }
  });

  test("events about other things are taken and name nothing of ours", () => {
    const body = {
      event: "account.updated",
      business_id: "biz-etalase",
      data: { id: "acc-1", status: "LIVE" },
    };
    const rawBody = Buffer.from(JSON.stringify(body));
    expect(verify({ rawBody, headers: { "x-callback-token": callbackToken } })).toMatchObject({
      ok: true,
      hint: { reference: null, providerRef: null },
    });
  });

  test("a repeat is the same event, another state of the same payment another", async () => {
    const { reference } = await pendingOrder();
    const pending = keyOf(double.webhook("payment_request.expiry", reference));
    double.pay(reference);
    const paid = keyOf(double.webhook("payment.capture", reference));
    expect(keyOf(double.webhook("payment.capture", reference))).toBe(paid);
    expect(pending).not.toBe(paid);
    expect(keyOf(double.webhook("payment.capture", reference, { status: "FAILED" }))).not.toBe(paid);
  });

  test("another business's, or one sent for a sub-account, is not ours", async () => {
    const { reference } = await pendingOrder();
    const { rawBody, headers } = double.webhook("payment.capture", reference);
    const forSub = { rawBody, headers: { ...headers, "for-user-id": "biz-sub" } };
    expect(verify(forSub)).toMatchObject({ ok: true, hint: { belongsToUs: false } });
    expect(verify(forSub, strict)).toMatchObject({ hint: { belongsToUs: false } });
    double.set(reference, { business_id: "biz-sub" });
    const text = rawBody.toString("utf8").replace('"business_id":"biz-etalase"', '"business_id":"biz-sub"');
    expect(verify({ rawBody: Buffer.from(text), headers }, strict)).toMatchObject({
      hint: { belongsToUs: false },
    });
    // and what is asked for as ourselves is not there
    expect(await strict.getStatus({ reference, providerRef: null })).toBeNull();
  });
});

describe("how Xendit sends", () => {
  test("again up to six times with the same words and number, the same event each time", async () => {
    const { reference } = await pendingOrder();
    double.pay(reference);
    const hook = double.webhook("payment.capture", reference);
    const answers = [500, 404, 301];
    const shop = await startFakeServer(() => ({ status: answers.shift() ?? 200, body: "" }));
    const waited: number[] = [];
    expect(
      await double.deliver(`${shop.url}/webhook/xendit`, hook, (ms) => void waited.push(ms / 60_000)),
    ).toEqual([500, 404, 301, 200]);
    expect(waited).toEqual([15, 45, 120]);
    const keys = shop.requests.map(({ body, headers }) => {
      const token = String(headers["x-callback-token"]);
      const verdict = gateway.verifyWebhook(body, { "x-callback-token": token }, now());
      return `${verdict.ok && verdict.hint.dedupeKey} ${headers["webhook-id"]}`;
    });
    expect(new Set(keys).size).toBe(1);
    await shop.close();
  });

  test("never again after a timeout: only asking finds out", async () => {
    const { reference } = await pendingOrder();
    double.pay(reference);
    const shop = await startFakeServer(() => ({ status: 200, body: "" }));
    shop.goWrong({ kind: "lose_response" });
    expect(
      await double.deliver(shop.url, double.webhook("payment.capture", reference), () => undefined),
    ).toEqual([]);
    expect((await gateway.getStatus({ reference, providerRef: null }))?.status).toBe("paid");
    await shop.close();
  });
});
