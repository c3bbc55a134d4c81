/**
 * Guards of money, each with the test that must fail once it is gone. `take` is the text as it stands in the file,
 * found there exactly once; `leave` is what stays when somebody removes the guard.
 */
export type Guard = {
  readonly what: string;
  readonly file: string;
  readonly take: string;
  readonly leave: string;
  readonly test: string;
};

export const guards: readonly Guard[] = [
  {
    what: "a journal is posted once a kind and source",
    file: "app/domain/ledger/post-journal.server.ts",
    take: "  if (count === 0) return false;\n",
    leave: "",
    test: "tests/stories/money-once.story.test.ts",
  },
  {
    what: "an attempt is judged under its lock",
    file: "app/domain/payments/settle-attempt.server.ts",
    take: `FROM "PaymentAttempt" WHERE id = \${attemptId}::uuid FOR UPDATE`,
    leave: `FROM "PaymentAttempt" WHERE id = \${attemptId}::uuid`,
    test: "tests/stories/money-once.story.test.ts",
  },
  {
    what: "less money than asked is no payment",
    file: "app/domain/payments/attempt.ts",
    take: '  if (state.amount < due) return "underpaid";\n',
    leave: "",
    test: "app/domain/payments/attempt.test.ts",
  },
  {
    what: "a gateway's words bear its signature",
    file: "app/domain/payments/gateways/midtrans-webhook.server.ts",
    take: '  if (!sameText(given, expected)) return { ok: false, reason: "bad_signature" };\n',
    leave: "",
    test: "tests/gateways/midtrans-signature.test.ts",
  },
  {
    what: "no more goes back than was captured",
    file: "app/domain/payments/request-refund.server.ts",
    take: '  if (input.amount > left) return refuse("exceeds_captured", { left });\n',
    leave: "",
    test: "tests/stories/money-back.story.test.ts",
  },
  {
    what: "a refund bears one key however often it is sent",
    file: "app/domain/payments/send-refund.server.ts",
    take: "refundKey: refundKeyOf(refund),",
    leave: "refundKey: crypto.randomUUID(),",
    test: "tests/stories/money-once.story.test.ts",
  },
  {
    what: "a part gives back no more than is left of it",
    file: "app/domain/orders/part-refund.ts",
    take: '  if (amount > left) return refuse("exceeds_left", { left });\n',
    leave: "",
    test: "app/domain/orders/part-refund.test.ts",
  },
  {
    what: "stock is promised under a lock",
    file: "app/domain/catalog/lock.server.ts",
    take: "\n    FOR NO KEY UPDATE OF p, v`",
    leave: "`",
    test: "tests/stories/money-race.story.test.ts",
  },
  {
    what: "one checkout is one order, and its key fits one cart",
    file: "app/domain/orders/place-order.server.ts",
    take: `  if (order.checkoutPrint !== print) return refuse("checkout_changed", { nomor: order.nomor });\n`,
    leave: "",
    test: "tests/stories/checkout.story.test.ts",
  },
  {
    what: "money of a payment is taken into an order once",
    file: "app/domain/orders/confirm-payment.server.ts",
    take: "    if (await hasStep(tx, order.id, stepOfMoney(attempt.id))) return;\n",
    leave: "",
    test: "tests/stories/money.story.test.ts",
  },
  {
    what: "nobody approves a batch of her own",
    file: "app/domain/payouts/approve-batch.server.ts",
    take: '  if (batch.createdById === actor.accountId) return refused(actor, input.batchId, "own_batch");\n',
    leave: "",
    test: "tests/stories/payouts.story.test.ts",
  },
  {
    what: "an owner reaches only her own parts",
    file: "app/domain/orders/cancel-part.server.ts",
    take: "where: { id: input.partId, shopId: actor.shopId },",
    leave: "where: { id: input.partId },",
    test: "tests/stories/money-back.story.test.ts",
  },
];
