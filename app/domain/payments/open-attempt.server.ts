import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import type { Rupiah } from "~/platform/money";
import { enqueue } from "~/platform/outbox.server";
import { randomToken } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PaymentMethod } from "./gateway";
import { gatewayOf, providerFor } from "./gateways.server";
import { payeeOfOrder, payeeTakes } from "./payee.server";

export type NewAttempt = {
  readonly orderId: string;
  readonly nomor: string;
  readonly method: PaymentMethod;
  readonly amount: Rupiah;
  readonly payBefore: Date;
  /** Absolute: where the gateway sends the buyer back to. */
  readonly returnUrl: string;
};
export type OpenedAttempt = { readonly id: string; readonly reference: string };

/** A request that dies between commit and gateway is taken up by the worker after this long. */
const resumeAfterMs = 20_000;

/**
 * Writes the attempt down, with its reference and key, before any gateway hears of it. The caller commits, then
 * calls `startAttempt`; a job does the same should the caller die in between.
 */
export async function openAttempt(
  tx: Tx,
  input: NewAttempt,
): Promise<Result<OpenedAttempt, Refusal<"method_off">>> {
  const provider = providerFor(input.method, input.amount);
  if (!provider) return refuse("method_off");
  if (gatewayOf(provider)?.capabilities().needsPayee && !(await takesMethod(tx, input)))
    return refuse("method_off");
  const earlier = await tx.paymentAttempt.count({ where: { orderId: input.orderId } });
  const attempt = await tx.paymentAttempt.create({
    data: {
      orderId: input.orderId,
      reference: `${input.nomor}-A${earlier + 1}`,
      provider,
      method: input.method,
      amount: input.amount,
      idempotencyKey: randomToken(),
      createdAt: now(),
      changedAt: now(),
      expiresAt: input.payBefore,
      returnUrl: input.returnUrl,
    },
    select: { id: true, reference: true },
  });
  await enqueue(
    tx,
    "payments.start",
    { attemptId: attempt.id },
    { runAt: new Date(now().getTime() + resumeAfterMs), key: `start:${attempt.id}` },
  );
  return ok(attempt);
}

async function takesMethod(tx: Tx, input: NewAttempt): Promise<boolean> {
  const payee = await payeeOfOrder(tx, input.orderId);
  return payee !== null && payeeTakes(payee).has(input.method);
}
