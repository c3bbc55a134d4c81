/** A return: goods of one shop's part that the buyer doesn't keep, or wants money for. */
export const returnStatuses = [
  "asked",
  "offered",
  "declined",
  "to_send",
  "sent_back",
  "to_repay",
  "repaid",
  "with_city",
  "refunded",
  "settled",
  "withdrawn",
  "lapsed",
  "rejected",
] as const;
export type ReturnStatus = (typeof returnStatuses)[number];

export const returnReasons = ["damaged", "wrong", "not_as_described", "missing", "other"] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** Applied as compare-and-set. */
const returnMoves: Readonly<Record<ReturnStatus, readonly ReturnStatus[]>> = {
  asked: ["offered", "declined", "to_send", "to_repay", "refunded", "with_city", "withdrawn"],
  offered: ["to_repay", "refunded", "with_city", "withdrawn", "lapsed"],
  declined: ["with_city", "withdrawn", "lapsed"],
  to_send: ["sent_back", "to_repay", "refunded", "withdrawn", "lapsed"],
  sent_back: ["to_repay", "refunded", "with_city"],
  to_repay: ["repaid", "with_city"],
  repaid: ["settled", "with_city"],
  with_city: ["to_send", "to_repay", "refunded", "settled", "rejected", "withdrawn"],
  refunded: [],
  settled: [],
  withdrawn: [],
  lapsed: [],
  rejected: [],
};

export function canMoveReturn(from: ReturnStatus, to: ReturnStatus): boolean {
  return returnMoves[from].includes(to);
}

/** Closed for good: the part is free again. */
export function isClosed(status: ReturnStatus): boolean {
  return returnMoves[status].length === 0;
}

export type ReturnParty = "buyer" | "shop" | "city";

const turns: Readonly<Record<ReturnStatus, ReturnParty | null>> = {
  asked: "shop",
  offered: "buyer",
  declined: "buyer",
  to_send: "buyer",
  sent_back: "shop",
  to_repay: "shop",
  repaid: "buyer",
  with_city: "city",
  refunded: null,
  settled: null,
  withdrawn: null,
  lapsed: null,
  rejected: null,
};

/** Whom it waits for; null once it is closed. */
export function turnOf(status: ReturnStatus): ReturnParty | null {
  return turns[status];
}

export const statusesOf = (party: ReturnParty): ReturnStatus[] =>
  returnStatuses.filter((status) => turnOf(status) === party);

/** Where silence leads: the city decides for a silent shop, and a silent buyer leaves it at that. */
const silences: Readonly<Partial<Record<ReturnStatus, ReturnStatus>>> = {
  asked: "with_city",
  offered: "lapsed",
  declined: "lapsed",
  to_send: "lapsed",
  sent_back: "with_city",
  to_repay: "with_city",
  repaid: "settled",
};

export function afterSilence(status: ReturnStatus): ReturnStatus | null {
  return silences[status] ?? null;
}

export type ReturnPace = {
  readonly returnAnswerHours: number;
  readonly returnBuyerDays: number;
  /** A parcel is on its way so long at most. */
  readonly deliveredAfterDays: number;
};

const hourMs = 3_600_000;

/** Until when whoever it waits for may act, from the moment that it became so; null where nobody is hurried. */
export function dueAfter(status: ReturnStatus, at: Date, pace: ReturnPace): Date | null {
  const party = turnOf(status);
  if (party === null || party === "city") return null;
  const onTheWay = status === "sent_back" ? pace.deliveredAfterDays * 24 : 0;
  const hours = party === "shop" ? pace.returnAnswerHours + onTheWay : pace.returnBuyerDays * 24;
  return new Date(at.getTime() + hours * hourMs);
}

// Predicates shared by the server's checks and by the buttons.

export type ReturnFacts = { readonly status: ReturnStatus };

export const canAnswer = (one: ReturnFacts): boolean => one.status === "asked";
export const canTakeOffer = (one: ReturnFacts): boolean => one.status === "offered";
/** What the shop said is not enough, or is not true. */
export const canAskCity = (one: ReturnFacts): boolean =>
  one.status === "offered" || one.status === "declined" || one.status === "repaid";
export const canSendBack = (one: ReturnFacts): boolean => one.status === "to_send";
/** Also goods that stand in the shop before their buyer said that she sent them. */
export const canReceiveGoods = (one: ReturnFacts): boolean =>
  one.status === "to_send" || one.status === "sent_back";
/** Nothing came, or not what was to come back. */
export const canObject = (one: ReturnFacts): boolean => one.status === "sent_back";
export const canSayRepaid = (one: ReturnFacts): boolean => one.status === "to_repay";
export const canConfirmRepaid = (one: ReturnFacts): boolean => one.status === "repaid";
export const canDecide = (one: ReturnFacts): boolean => one.status === "with_city";
export const canWithdraw = (one: ReturnFacts): boolean => canMoveReturn(one.status, "withdrawn");
