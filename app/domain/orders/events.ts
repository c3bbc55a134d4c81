export type OrderPlaced = { readonly type: "order.placed"; readonly orderId: string };
/** Paid, or to be paid in cash: the shops may begin. */
export type OrderConfirmed = { readonly type: "order.confirmed"; readonly orderId: string };
export type OrderClosed = {
  readonly type: "order.closed";
  readonly orderId: string;
  readonly status: "cancelled" | "expired" | "completed";
};
export type PartMoved = {
  readonly type: "part.moved";
  readonly partId: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly status: string;
};
export type MessageSent = { readonly type: "order.message_sent"; readonly messageId: string };
