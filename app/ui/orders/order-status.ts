import type { OrderStatus } from "~/domain/orders/order";
import type { BadgeTone } from "~/ui/kit/badge";

/** The colour that goes with the word. */
export const statusTone: Readonly<Record<OrderStatus, BadgeTone>> = {
  awaiting_payment: "warn",
  placed: "info",
  completed: "ok",
  cancelled: "plain",
  expired: "plain",
};
