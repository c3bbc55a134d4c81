import { afterAll, beforeAll, expect, test } from "vitest";
import { judgeState } from "~/domain/payments/attempt";
import type { Gateway } from "~/domain/payments/gateway";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { prorate, rupiah, sum } from "~/platform/money";
import { startXenditDouble, type XenditDouble } from "../fakes/xendit";
import { orderOf } from "./harness";

const secretKey = "xnd_development_etalase";
const callbackToken = "token-of-the-dashboard";
const clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: XenditDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startXenditDouble({ secretKey, callbackToken, now });
  gateway = createXenditGateway({
    secretKey,
    callbackToken,
    businessId: "biz-etalase",
    apiBase: double.url,
    now,
  });
});
afterAll(() => double.close());

test("case 28: no token or a wrong one is turned away", async () => {
  const order = orderOf({ method: "qris", now });
  await gateway.createPayment(order);
  const { rawBody } = double.webhook("payment.capture", order.reference);
  const given = (token?: string) => gateway.verifyWebhook(rawBody, { "x-callback-token": token }, now());
  expect([given(), given("wrong")].map((one) => !one.ok && one.reason)).toEqual([
    "unsigned",
    "bad_signature",
  ]);
});

test("case 28: an inflated amount or a made-up success in the body is a hint; what Xendit answers decides", async () => {
  const order = orderOf({ method: "qris", now });
  await gateway.createPayment(order);
  const claim = { status: "SUCCEEDED", request_amount: 9_999_999, captures: [{ capture_amount: 9_999_999 }] };
  const { rawBody, headers } = double.webhook("payment.capture", order.reference, claim);
  expect(gateway.verifyWebhook(rawBody, headers, now())).toMatchObject({
    ok: true,
    hint: { reference: order.reference },
  });
  const state = await gateway.getStatus({ reference: order.reference, providerRef: null });
  expect(state).toMatchObject({ status: "pending", amount: 125_000n });
});

test("case 28: what was sent for another sub-account is stored as not ours, and its money moves nothing", async () => {
  const order = orderOf({ method: "qris", now });
  const { providerRef } = await gateway.createPayment(order);
  double.pay(order.reference);
  const { rawBody, headers } = double.webhook("payment.capture", order.reference);
  const verdict = gateway.verifyWebhook(rawBody, { ...headers, "for-user-id": "biz-sub" }, now());
  expect(verdict).toMatchObject({ ok: true, hint: { belongsToUs: false } });
  const state = await gateway.getStatus({ reference: null, providerRef });
  if (!state) throw new Error("it is known");
  const attempt = { status: "pending", amount: order.amount, refunded: rupiah(0), changedAt: clock } as const;
  expect(judgeState(attempt, { ...state, belongsToUs: false }, "open", clock)).toEqual({
    kind: "ignore",
    why: "not_ours",
  });
});

test("case 28: three times 33.33 % of Rp125.000 is Rp125.000, to the last rupiah", () => {
  const shares = prorate(rupiah(125_000), [rupiah(3333), rupiah(3333), rupiah(3333)]);
  expect(sum(shares, (share) => share)).toBe(125_000n);
});
