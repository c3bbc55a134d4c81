import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Gateway } from "~/domain/payments/gateway";
import { createStripeGateway } from "~/domain/payments/gateways/stripe.server";
import { type StripeDouble, startStripeDouble, stripeSignature } from "../fakes/stripe";

const secretKey = "sk_test_etalase";
const webhookSecret = "whsec_test";
const clock = new Date("2026-11-24T04:00:00Z");
const now = () => clock;
let double: StripeDouble;
let gateway: Gateway;

beforeAll(async () => {
  double = await startStripeDouble({ secretKey, webhookSecret, now });
  gateway = createStripeGateway({ secretKey, webhookSecret, apiBase: double.url, now });
});
afterAll(() => double.close());

describe("Stripe's signature", () => {
  const body = '{"id":"evt_1","object":"event"}';
  const verify = (text: string, header: string | undefined, at = clock) =>
    gateway.verifyWebhook(Buffer.from(text), { "stripe-signature": header }, at);
  const event = (change: Record<string, unknown> = {}, at = clock) => {
    const object = { id: "cs_test_1", object: "checkout.session", client_reference_id: "TRK-0001-A1" };
    return double.event("checkout.session.completed", object, { change, at });
  };
  const verdictOf = (hook: { rawBody: Buffer; headers: Record<string, string> }, at = clock) =>
    gateway.verifyWebhook(hook.rawBody, hook.headers, at);

  test("the known vector verifies (and its body, no event of ours, is malformed)", () => {
    const v1 = "4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021";
    expect(verify(body, `t=1700000000,v1=${v1}`, new Date(1_700_000_000_000))).toMatchObject({
      reason: "malformed",
    });
    const stripe = new Stripe("sk_test_x");
    const theirs = stripe.webhooks.generateTestHeaderString({
      payload: body,
      secret: webhookSecret,
      timestamp: 1_700_000_000,
    });
    expect(theirs).toContain(v1);
  });

  test("the raw body is accepted, the same words written anew are not", () => {
    const { rawBody, headers } = event();
    expect(verdictOf({ rawBody, headers })).toMatchObject({ ok: true, hint: { reference: "TRK-0001-A1" } });
    const rewritten = Buffer.from(JSON.stringify(JSON.parse(rawBody.toString("utf8"))));
    expect(verdictOf({ rawBody: rewritten, headers })).toEqual({ ok: false, reason: "bad_signature" });
  });

  test("five minutes old is the limit, and so is five minutes early", () => {
    const at = (seconds: number) => new Date(clock.getTime() + seconds * 1000);
    expect(verdictOf(event({}, at(-300))).ok).toBe(true);
    expect(verdictOf(event({}, at(-301)))).toEqual({ ok: false, reason: "stale" });
    expect(verdictOf(event({}, at(300))).ok).toBe(true);
    expect(verdictOf(event({}, at(3600)))).toEqual({ ok: false, reason: "stale" });
  });

  test("one right v1 among wrong ones is enough, v0 alone is nothing", () => {
    const { rawBody, headers } = event();
    const [time = "", v1 = ""] = (headers["stripe-signature"] ?? "").split(",");
    const text = rawBody.toString("utf8");
    expect(verify(text, `${time},v1=${"0".repeat(64)},${v1}`).ok).toBe(true);
    expect(verify(text, `${time},${v1.replace("v1", "v0")}`)).toEqual({ ok: false, reason: "unsigned" });
    expect(verify(text, `${time},v1=${"0".repeat(64)}`)).toEqual({ ok: false, reason: "bad_signature" });
    expect(verify(text, undefined)).toEqual({ ok: false, reason: "unsigned" });
  });

  test("a fresh time written before an old signature's own does not make it young", () => {
    const old = new Date(clock.getTime() - 86_400_000);
    const { rawBody, headers } = event({}, old);
    const fresh = `t=${Math.floor(clock.getTime() / 1000)},${headers["stripe-signature"]}`;
    expect(verify(rawBody.toString("utf8"), fresh).ok).toBe(false);
  });

  test("another mode, or another seller's account, is signed but not ours", () => {
    expect(verdictOf(event({ livemode: true }))).toMatchObject({ ok: true, hint: { belongsToUs: false } });
    expect(verdictOf(event({ account: "acct_1" }))).toMatchObject({ hint: { belongsToUs: false } });
  });

  test("two event numbers for one change are one event", () => {
    const object = {
      id: "cs_test_1",
      object: "checkout.session",
      status: "complete",
      payment_status: "paid",
    };
    const keys = [1, 2].map(() => {
      const verdict = verdictOf(double.event("checkout.session.completed", object));
      return verdict.ok ? verdict.hint.dedupeKey : null;
    });
    expect(keys[0]).toBe(keys[1]);
  });

  test("an event of a kind we do not use is taken, with what it names", () => {
    const object = { id: "dp_1", object: "dispute", payment_intent: "pi_1", status: "lost" };
    expect(verdictOf(double.event("charge.dispute.closed", object))).toMatchObject({
      ok: true,
      hint: { reference: null, providerRef: "pi_1" },
    });
    expect(verdictOf(double.event("something.new", { id: "x_1", object: "x" })).ok).toBe(true);
  });

  test("another secret's signature is refused; an empty secret stops the start", () => {
    const { rawBody } = event();
    const header = stripeSignature(rawBody.toString("utf8"), "whsec_other", clock);
    expect(verify(rawBody.toString("utf8"), header)).toEqual({ ok: false, reason: "bad_signature" });
    expect(() => createStripeGateway({ secretKey: "sk_test_x", webhookSecret: "", now })).toThrow(/empty/);
    expect(() => createStripeGateway({ secretKey: "", webhookSecret, now })).toThrow(/empty/);
  });
});
