import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { createXenditGateway } from "~/domain/payments/gateways/xendit.server";
import { setGateways } from "~/domain/payments/gateways.server";
import { receiveWebhook } from "~/domain/payments/receive-webhook.server";
import { receivePayoutCallback } from "~/domain/payouts/receive-callback.server";
import { createXenditSender } from "~/domain/payouts/senders/xendit.server";
import { setSenders } from "~/domain/payouts/senders.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { useDatabase } from "../setup/use-database";

useDatabase();
const callbackToken = "token";
const away = "http://127.0.0.1:9";

beforeEach(() =>
  setGateways([createXenditGateway({ secretKey: "xnd_development_e", callbackToken, now, apiBase: away })]),
);

function hear(event: string, data: object) {
  const rawBody = Buffer.from(JSON.stringify({ event, data }));
  return receiveWebhook("xendit", rawBody, { "x-callback-token": callbackToken });
}

describe("a signed word whose names are longer than any that a gateway gives", () => {
  // random, since the database packs what repeats itself
  const long = randomBytes(6000).toString("hex");
  const names: [string, string, object][] = [
    ["number", "payment.capture", { payment_id: long, reference_id: "ET-1" }],
    ["reference", "payment.capture", { payment_id: "py-1", reference_id: long }],
    ["payment's number", "payment.capture", { payment_id: "py-1", payment_request_id: long }],
    ["kind", `payment.${long}`, { payment_id: "py-1", reference_id: "ET-1" }],
  ];

  test.each(names)("(its %s) is refused for good, and not kept", async (_name, event, data) => {
    expect(await hear(event, data)).toEqual({ ok: false, code: "malformed" });
    expect(await db.webhookEvent.count()).toBe(0);
  });

  test("about a payout, too", async () => {
    setSenders([createXenditSender({ secretKey: "xnd_development_e", callbackToken, apiBase: away })]);
    const rawBody = Buffer.from(
      JSON.stringify({ event: "payout.succeeded", data: { id: long, reference_id: "x" } }),
    );
    const headers = { "x-callback-token": callbackToken };
    expect(await receivePayoutCallback("xendit", rawBody, headers)).toBe("malformed");
    expect(await db.payoutCallback.count()).toBe(0);
  });

  test("while one of a usual length is kept", async () => {
    const data = { payment_id: "p".repeat(100), reference_id: "r".repeat(255) };
    expect(await hear("payment.capture", data)).toMatchObject({ ok: true });
  });
});
