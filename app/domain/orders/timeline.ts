import type { DeliveryKind } from "~/domain/shipping/delivery";
import type { OrderStatus, PartStatus } from "./order";

/** What the buyer reads of a part: what happened, what happens now, what comes. */
export type PartStep = {
  readonly kind:
    | "placed"
    | "paid"
    | "waiting_shop"
    | "packed"
    | "sent"
    | "received"
    | "completed"
    | "return_asked"
    | "return_closed"
    | "cancelled"
    | "expired";
  readonly state: "done" | "now" | "todo" | "failed";
  /** When it happened. */
  readonly at: Date | null;
  /** Until when it may. */
  readonly until: Date | null;
};

export type TimelineFacts = {
  readonly order: {
    readonly status: OrderStatus;
    readonly placedAt: Date;
    readonly payBefore: Date;
    readonly paidAt: Date | null;
    readonly isCash: boolean;
    /** A bank holds its money: nobody's time runs. */
    readonly isStopped: boolean;
  };
  readonly part: {
    readonly status: PartStatus;
    readonly deliveryKind: DeliveryKind;
    readonly acceptBy: Date | null;
    readonly steps: readonly { readonly kind: string; readonly at: Date }[];
  };
};

/** How far each state has come on the way placed → paid → packed → sent → received. */
const reach: Readonly<Record<PartStatus, number>> = {
  awaiting_payment: 1,
  to_accept: 2,
  accepted: 2,
  shipped: 3,
  ready: 3,
  delivered: 5,
  completed: 5,
  cancelled: 0,
};

export function partTimeline({ order, part }: TimelineFacts): PartStep[] {
  const at = (kind: string) => part.steps.find((step) => step.kind === kind)?.at ?? null;
  if (part.status === "cancelled") return brokenOff({ order, part }, at);
  const reached = reach[part.status];
  const step = (place: number, kind: PartStep["kind"], happened: Date | null, until: Date | null = null) => {
    const state = place < reached ? "done" : place === reached ? "now" : "todo";
    return {
      kind,
      state,
      at: state === "todo" ? null : happened,
      until: state === "now" ? until : null,
    } as const;
  };
  const isWaiting = part.status === "to_accept";
  const steps: PartStep[] = [
    step(0, "placed", order.placedAt),
    ...(order.isCash ? [] : [step(1, "paid", order.paidAt, order.payBefore)]),
    step(
      2,
      isWaiting ? "waiting_shop" : "packed",
      at("accepted"),
      isWaiting && !order.isStopped ? part.acceptBy : null,
    ),
    step(3, "sent", at("shipped") ?? at("ready")),
    step(4, "received", at("delivered") ?? at("completed")),
  ];
  if (reached < 5) return steps;
  const isDone = part.status === "completed";
  const returns = returnSteps(part.steps);
  const isHeld = returns.some((one) => one.state === "now");
  const state = isDone ? "done" : isHeld ? "todo" : "now";
  const end: PartStep = { kind: "completed", state, at: isDone ? at("completed") : null, until: null };
  return [...steps, ...[...returns, end].sort(byTime)];
}

/** Each return as it was asked for and as it ended; the open one is what happens now. */
function returnSteps(steps: TimelineFacts["part"]["steps"]): PartStep[] {
  return steps.flatMap(({ kind, at }): PartStep[] => {
    const [what, id] = kind.split(":");
    if (what === "return_closed") return [{ kind: what, state: "done", at, until: null }];
    if (what !== "return_asked") return [];
    const hasEnded = steps.some((other) => other.kind === `return_closed:${id}`);
    return [{ kind: what, state: hasEnded ? "done" : "now", at, until: null }];
  });
}

/** What has no time yet comes last. */
function byTime(a: PartStep, b: PartStep): number {
  if (!a.at || !b.at) return a.at ? -1 : b.at ? 1 : 0;
  return a.at.getTime() - b.at.getTime();
}

/** Only what had happened, then how it ended. */
function brokenOff({ order }: TimelineFacts, at: (kind: string) => Date | null): PartStep[] {
  const done = (kind: PartStep["kind"], happened: Date | null): PartStep[] =>
    happened ? [{ kind, state: "done", at: happened, until: null }] : [];
  const isExpired = order.status === "expired";
  return [
    ...done("placed", order.placedAt),
    ...done("paid", order.paidAt),
    ...done("packed", at("accepted")),
    ...done("sent", at("ready")),
    {
      kind: isExpired ? "expired" : "cancelled",
      state: "failed",
      at: at("cancelled") ?? at("expired"),
      until: null,
    },
  ];
}
