import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canAccept,
  canCancelOrder,
  canConfirmReceipt,
  canHandOver,
  canMovePart,
  canRefuse,
  canShip,
  isFinal,
  type PartStatus,
  statesBefore,
  statusOfOrder,
} from "./order";

const statuses: PartStatus[] = [
  "awaiting_payment",
  "to_accept",
  "accepted",
  "shipped",
  "ready",
  "delivered",
  "completed",
  "cancelled",
];
const anyStatus = fc.constantFrom(...statuses);

describe("a part of an order", () => {
  it("never leaves a final state, and every other state can end", () => {
    for (const status of statuses)
      expect(isFinal(status)).toBe(statuses.every((to) => !canMovePart(status, to)));
    expect(statuses.filter(isFinal)).toEqual(["completed", "cancelled"]);
  });

  it("never returns to where it has been, whatever way it takes", () => {
    fc.assert(
      fc.property(fc.array(anyStatus, { maxLength: 20 }), (wishes) => {
        let at: PartStatus = "awaiting_payment";
        const seen = new Set<PartStatus>([at]);
        for (const wish of wishes) {
          if (!canMovePart(at, wish)) continue;
          if (seen.has(wish)) return false;
          seen.add(wish);
          at = wish;
        }
        return true;
      }),
    );
  });

  it("is never cancelled once it left the shop", () => {
    expect(statesBefore("cancelled")).toEqual(["awaiting_payment", "to_accept", "accepted", "ready"]);
  });

  it("shows Bu Rina only buttons that work", () => {
    for (const status of statuses) {
      for (const deliveryKind of ["pickup", "shop_courier", "local_ojek", "parcel"] as const) {
        const part = { status, deliveryKind };
        if (canAccept(part)) expect(canMovePart(status, "accepted")).toBe(true);
        if (canShip(part)) expect(canMovePart(status, "shipped")).toBe(true);
        if (canRefuse(part)) expect(canMovePart(status, "cancelled")).toBe(true);
        if (canConfirmReceipt(part)) expect(canMovePart(status, "completed")).toBe(true);
        if (canHandOver(part))
          expect(canMovePart(status, "delivered") || canMovePart(status, "ready")).toBe(true);
      }
    }
  });
});

describe("an order", () => {
  it("can be called off until a shop accepted", () => {
    const part = (status: PartStatus) => ({ status, deliveryKind: "pickup" as const });
    expect(
      canCancelOrder({
        paymentMethod: "qris",
        status: "awaiting_payment",
        parts: [part("awaiting_payment")],
      }),
    ).toBe(true);
    expect(
      canCancelOrder({
        paymentMethod: "qris",
        status: "placed",
        parts: [part("to_accept"), part("to_accept")],
      }),
    ).toBe(true);
    expect(
      canCancelOrder({
        paymentMethod: "qris",
        status: "placed",
        parts: [part("to_accept"), part("accepted")],
      }),
    ).toBe(false);
    expect(canCancelOrder({ paymentMethod: "qris_shop", status: "placed", parts: [part("to_accept")] })).toBe(
      false,
    );
    expect(canCancelOrder({ paymentMethod: "qris", status: "expired", parts: [part("cancelled")] })).toBe(
      false,
    );
  });

  it("is completed when all parts ended and one arrived", () => {
    expect(statusOfOrder([{ status: "completed" }, { status: "cancelled" }])).toBe("completed");
    expect(statusOfOrder([{ status: "cancelled" }, { status: "cancelled" }])).toBe("cancelled");
    expect(statusOfOrder([{ status: "completed" }, { status: "shipped" }])).toBe("placed");
  });
});
