import type { OrderPage } from "./queries.server";

/** What who knows an order's two numbers may see of it: nothing that only its buyer says, writes or reads. */
export function lookedAt(order: OrderPage): OrderPage {
  return {
    ...order,
    canCancel: false,
    parts: order.parts.map((part) => ({
      ...part,
      ...{ handoverCode: "", messages: [], buyerNote: null, canConfirm: false, canReview: false },
    })),
  };
}
