import type { StripeWorld } from "./stripe-api";

/** Balance transactions as Stripe lists them, newest first: of charges, of refunds that were carried out, of disputes. */
export function balanceTransactions(world: StripeWorld, query: URLSearchParams) {
  const rows = [...world.intents.values()].flatMap((intent) => {
    const { charge, metadata, currency } = intent;
    if (charge === null) return [];
    const { id, fee } = charge.balance_transaction;
    // a charge carries the metadata of its intent
    const source = { id: charge.id, object: "charge", payment_intent: intent.id, metadata };
    const came = row({ id, amount: charge.amount, fee, currency, created: charge.created, source }, "charge");
    const back = [...world.refunds.values()]
      .filter((refund) => refund.payment_intent === intent.id && refund.status === "succeeded")
      .map((refund) => {
        const { metadata: own, created } = refund;
        const source = { id: refund.id, object: "refund", metadata: own };
        return row(
          { id: `txn_${refund.id}`, amount: -refund.amount, fee: 0, currency, created, source },
          "refund",
        );
      });
    const taken = world.disputes
      .filter((dispute) => dispute.payment_intent === intent.id)
      .flatMap(({ balance_transactions: moved, ...dispute }) =>
        moved.map((one) => row({ ...one, source: { ...dispute, metadata: {} } }, "dispute")),
      );
    return [came, ...back, ...taken];
  });
  const [from, to] = [Number(query.get("created[gte]") ?? 0), Number(query.get("created[lt]") ?? Infinity)];
  const all = rows
    .filter(({ created }) => created >= from && created < to)
    .sort((a, b) => b.created - a.created || (a.id < b.id ? 1 : -1));
  const after = query.get("starting_after");
  const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
  const limit = Number(query.get("limit") ?? 10);
  const isOpened = [...query].some(([key, value]) => key.startsWith("expand") && value === "data.source");
  const page = all.slice(start, start + limit);
  return {
    rows: page.map((one) => (isOpened ? one : { ...one, source: one.source.id })),
    hasMore: start + limit < all.length,
  };
}

type Moved = {
  id: string;
  amount: number;
  fee: number;
  currency: string;
  created: number;
  source: { id: string; object?: string; metadata?: Record<string, string> };
};

function row(moved: Moved, category: "charge" | "refund" | "dispute") {
  return {
    ...{ ...moved, object: "balance_transaction", net: moved.amount - moved.fee },
    ...{ type: category, reporting_category: category, status: "available", available_on: moved.created },
  };
}
