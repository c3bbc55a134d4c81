import { z } from "zod";
import { rupiah } from "~/platform/money";
import type { PaymentDispute } from "../dispute";
import type { PaymentInstructions, PaymentState } from "../gateway";

/** What the simulated provider answers, and how it reads in neutral words. */
const amount = z.number().int().min(0);
const instructions = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("qr"), qr_string: z.string() }),
  z.object({ kind: z.literal("va"), bank: z.string(), number: z.string() }),
  z.object({ kind: z.literal("bill"), biller_code: z.string(), bill_key: z.string() }),
  z.object({ kind: z.literal("redirect"), url: z.string() }),
  z.object({ kind: z.literal("wallet"), url: z.string() }),
]);

export const localPayment = z.object({
  id: z.string(),
  reference: z.string(),
  status: z.enum([
    "pending",
    "paid",
    "failed",
    "expired",
    "canceled",
    "partially_refunded",
    "refunded",
    "reversed",
    "disputed",
    "charged_back",
  ]),
  amount,
  captured: amount,
  refunded: amount,
  fee: amount.nullable(),
  currency: z.string(),
  method: z.string(),
  changed_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  instructions,
  dispute: z
    .object({
      ...{ id: z.string(), amount, held: amount, status: z.enum(["open", "won", "lost"]) },
      ...{ due_by: z.iso.datetime(), has_evidence: z.boolean() },
    })
    .nullable(),
  console_url: z.string(),
});
export type LocalPayment = z.infer<typeof localPayment>;

export const localPayments = z.object({ payments: z.array(localPayment) });
export const localRefund = z.object({ id: z.string(), status: z.enum(["succeeded", "failed"]) });
export const localError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
export const localEvent = z.object({
  id: z.string().min(1),
  type: z.string(),
  data: z.object({ id: z.string(), reference: z.string() }),
});

export function stateOf(payment: LocalPayment): PaymentState {
  const hasMoney = payment.captured > 0;
  return {
    providerRef: payment.id,
    reference: payment.reference,
    status: payment.status,
    amount: rupiah(hasMoney ? payment.captured : payment.amount),
    currency: payment.currency.toUpperCase(),
    refunded: rupiah(payment.refunded),
    fee: payment.fee === null ? null : rupiah(payment.fee),
    occurredAt: new Date(payment.changed_at),
    instructions: instructionsOf(payment),
    belongsToUs: true,
    ...(payment.dispute ? { dispute: disputeOf(payment.dispute) } : {}),
  };
}

/** The simulation takes nothing for a dispute, and its buyers say no reason. */
function disputeOf(told: NonNullable<LocalPayment["dispute"]>): PaymentDispute {
  return {
    ...{ ref: told.id, reason: "general", fee: null, hasEvidence: told.has_evidence },
    ...{ amount: rupiah(told.amount), held: rupiah(told.held), dueBy: new Date(told.due_by) },
  };
}

export function instructionsOf({ instructions: how }: LocalPayment): PaymentInstructions {
  switch (how.kind) {
    case "qr":
      return { kind: "qr", qrString: how.qr_string };
    case "bill":
      return { kind: "bill", billerCode: how.biller_code, billKey: how.bill_key };
    case "wallet":
      return { kind: "wallet", appUrl: how.url, qrString: null, qrPictureUrl: null, phone: null };
    case "va":
    case "redirect":
      return how;
  }
}

/** The signed envelope of a list, and what is in it. */
export const localList = z.object({ payload: z.string(), signature: z.string() });
export const localMovements = z.object({
  movements: z.array(
    z.object({
      id: z.string(),
      reference: z.string(),
      kind: z.enum(["payment", "refund", "reversal"]),
      at: z.iso.datetime(),
      gross: z.number().int(),
      fee: z.number().int(),
    }),
  ),
  next: z.number().int().positive().nullable(),
});
