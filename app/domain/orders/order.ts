import { isStraight } from "~/domain/payments/gateway";
import type { DeliveryKind } from "~/domain/shipping/delivery";

/** An order is what one buyer pays at once; a part is what one shop owes of it. */
export type OrderStatus = "awaiting_payment" | "placed" | "completed" | "cancelled" | "expired";
export type PartStatus =
  | "awaiting_payment"
  | "to_accept"
  | "accepted"
  | "shipped"
  | "ready"
  | "delivered"
  | "completed"
  | "cancelled";

/** Applied as compare-and-set: old news never reopens a part. */
const partMoves: Readonly<Record<PartStatus, readonly PartStatus[]>> = {
  awaiting_payment: ["to_accept", "cancelled"],
  to_accept: ["accepted", "cancelled"],
  accepted: ["shipped", "ready", "cancelled"],
  shipped: ["delivered", "completed"],
  ready: ["delivered", "completed", "cancelled"],
  delivered: ["completed"],
  completed: [],
  cancelled: [],
};

export function canMovePart(from: PartStatus, to: PartStatus): boolean {
  return partMoves[from].includes(to);
}

/** The states a part may come from to reach `to`: the `where` of the compare-and-set. */
export function statesBefore(to: PartStatus): PartStatus[] {
  return (Object.keys(partMoves) as PartStatus[]).filter((from) => canMovePart(from, to));
}

export function isFinal(status: PartStatus): boolean {
  return partMoves[status].length === 0;
}

export type PartFacts = { readonly status: PartStatus; readonly deliveryKind: DeliveryKind };

// Predicates shared by the server's checks and by the buttons.

export const canAccept = (part: PartFacts): boolean => part.status === "to_accept";
export const canShip = (part: PartFacts): boolean =>
  part.status === "accepted" && part.deliveryKind !== "pickup";
export const canMakeReady = (part: PartFacts): boolean =>
  part.status === "accepted" && part.deliveryKind === "pickup";
/** By the buyer's code: at the counter, or at her door by the shop's own courier. */
export const canHandOver = (part: PartFacts): boolean =>
  part.status === "ready" ||
  (part.deliveryKind !== "parcel" && part.deliveryKind !== "pickup" && part.status === "shipped") ||
  canMakeReady(part);
/** The owner gives up: nothing has left the shop yet. */
export const canRefuse = (part: PartFacts): boolean =>
  part.status === "to_accept" || part.status === "accepted" || part.status === "ready";
export const canConfirmReceipt = (part: PartFacts): boolean =>
  part.status === "shipped" || part.status === "ready" || part.status === "delivered";
export const canReview = (part: PartFacts): boolean =>
  part.status === "delivered" || part.status === "completed";

/**
 * The buyer may call the whole order off until a shop has accepted. Not once she paid the shop's own account: nobody
 * here could give it back.
 */
export function canCancelOrder(order: {
  readonly status: OrderStatus;
  readonly paymentMethod: string;
  readonly parts: readonly PartFacts[];
}): boolean {
  if (order.status === "awaiting_payment") return true;
  if (isStraight(order.paymentMethod)) return false;
  return order.status === "placed" && order.parts.every((part) => part.status === "to_accept");
}

/** An order is done when no part can move any more. */
export function statusOfOrder(
  parts: readonly { readonly status: PartStatus }[],
): "placed" | "completed" | "cancelled" {
  if (!parts.every((part) => isFinal(part.status))) return "placed";
  return parts.some((part) => part.status === "completed") ? "completed" : "cancelled";
}
