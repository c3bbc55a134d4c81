import { describe, expect, it } from "vitest";
import type { OrderStatus, PartStatus } from "./order";
import { partTimeline } from "./timeline";

const placedAt = new Date("2026-11-24T06:05:00Z");
const payBefore = new Date("2026-11-24T06:35:00Z");
const later = new Date("2026-11-24T08:00:00Z");

function timeline(
  status: PartStatus,
  facts: { order?: OrderStatus; isCash?: boolean; paid?: boolean; steps?: string[] } = {},
) {
  return partTimeline({
    order: {
      status: facts.order ?? "placed",
      placedAt,
      payBefore,
      paidAt: facts.paid === false ? null : later,
      isCash: facts.isCash ?? false,
      isStopped: false,
    },
    part: {
      status,
      deliveryKind: "shop_courier",
      acceptBy: later,
      steps: (facts.steps ?? []).map((kind) => ({ kind, at: later })),
    },
  }).map((step) => `${step.kind} ${step.state}`);
}

describe("the timeline of a part of Dina's order", () => {
  it("waits for her money first", () => {
    expect(timeline("awaiting_payment", { order: "awaiting_payment", paid: false })).toEqual([
      "placed done",
      "paid now",
      "packed todo",
      "sent todo",
      "received todo",
    ]);
  });
  it("says until when she may pay, and until when Bu Rina has to accept", () => {
    const facts = {
      status: "placed",
      placedAt,
      payBefore,
      paidAt: null,
      isCash: false,
      isStopped: false,
    } as const;
    const part = { deliveryKind: "pickup", acceptBy: later, steps: [] } as const;
    const unpaid = partTimeline({ order: facts, part: { ...part, status: "awaiting_payment" } });
    expect(unpaid[1]?.until).toBe(payBefore);
    const waiting = partTimeline({
      order: { ...facts, paidAt: later },
      part: { ...part, status: "to_accept" },
    });
    expect(waiting[2]).toMatchObject({ kind: "waiting_shop", state: "now", until: later });
  });
  it("names no time for it while a bank holds the money", () => {
    const facts = { status: "placed", placedAt, payBefore, paidAt: later, isCash: false } as const;
    const part = { deliveryKind: "pickup", acceptBy: later, steps: [], status: "to_accept" } as const;
    const steps = partTimeline({ order: { ...facts, isStopped: true }, part });
    expect(steps[2]).toMatchObject({ kind: "waiting_shop", state: "now", until: null });
  });
  it("leaves payment out where she pays in cash", () => {
    expect(timeline("to_accept", { isCash: true, paid: false })).toEqual([
      "placed done",
      "waiting_shop now",
      "sent todo",
      "received todo",
    ]);
  });
  it("moves on with the goods", () => {
    expect(timeline("shipped", { steps: ["accepted", "shipped"] })).toEqual([
      "placed done",
      "paid done",
      "packed done",
      "sent now",
      "received todo",
    ]);
  });
  it("asks for her word once they were handed over, and ends with it", () => {
    expect(timeline("delivered").slice(-2)).toEqual(["received done", "completed now"]);
    expect(timeline("completed").slice(-2)).toEqual(["received done", "completed done"]);
  });
  it("shows only what had happened when Bu Rina could not fulfil it", () => {
    expect(timeline("cancelled", { steps: ["accepted", "cancelled"] })).toEqual([
      "placed done",
      "paid done",
      "packed done",
      "cancelled failed",
    ]);
  });
  it("says that the time to pay ran out", () => {
    expect(timeline("cancelled", { order: "expired", paid: false })).toEqual([
      "placed done",
      "expired failed",
    ]);
  });
});
