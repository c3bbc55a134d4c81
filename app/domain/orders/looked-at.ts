import type { OrderPage, RefundView } from "./queries.server";

/** What who knows an order's two numbers may see of it: nothing that only its buyer says, writes or reads. */
export function lookedAt(order: OrderPage): OrderPage {
  return {
    ...order,
    canCancel: false,
    moneyBack: order.moneyBack.map(withoutAccount),
    parts: order.parts.map((part) => ({
      ...part,
      refunds: part.refunds.map(withoutAccount),
      ...{ handoverCode: "", messages: [], buyerNote: null, canConfirm: false, canReview: false },
    })),
  };
}

function withoutAccount(refund: RefundView): RefundView {
  return { ...refund, account: null };
}
