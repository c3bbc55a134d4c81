import type { Rupiah } from "~/platform/money";
import type { Provider } from "./gateway";

/** Shapes of settlement reports that are read; see `reconciliation/formats.ts` for where they come from. */
const settlementFormats = ["sheet", "midtrans", "xendit_balance", "xendit_transactions", "stripe"] as const;
export type SettlementFormat = (typeof settlementFormats)[number];

/** Providers that settle into the city's bank account; cash never does. */
export const settlingProviders = ["local", "midtrans", "xendit", "stripe"] as const satisfies Provider[];
export type SettlingProvider = (typeof settlingProviders)[number];

const movementKinds = ["payment", "refund", "payout", "other"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** One movement that a gateway reports, in neutral words. Money that came is above zero, money that went below. */
export type Movement = {
  /** Line of the file where it begins, from 1. */
  readonly line: number;
  /** Names it for good: the same key is booked once a provider. */
  readonly rowKey: string;
  readonly kind: MovementKind;
  /** Our reference; '' where the report names none. */
  readonly reference: string;
  readonly gross: Rupiah;
  /** What the gateway keeps: `net` is `gross` less it. */
  readonly fee: Rupiah;
  readonly net: Rupiah;
  /** ISO 4217; where it isn't IDR the amounts are 0 and `evidence` has the cells. */
  readonly currency: string;
  readonly evidence: string;
  /** Its net is in the bank; else it is in the gateway's balance until a `payout`. */
  readonly isPaidOut: boolean;
};

const lineProblems = [
  "reference_invalid",
  "id_missing",
  "amount_invalid",
  "net_differs",
  "fee_above_gross",
  "total_too_large",
  "kind_unknown",
] as const;
export type LineProblem = {
  readonly line: number;
  readonly problem: (typeof lineProblems)[number];
  /** The column's name as the file has it, and what stands in the cell (cut). */
  readonly column: string;
  readonly cell: string;
};

/** How many days after a payment its gateway has settled it at the latest; unverified by contract, so generous. */
export const settlementDays: Readonly<Record<SettlingProvider, number>> = {
  local: 2,
  midtrans: 5,
  xendit: 5,
  stripe: 10,
};

export const settlementLimits = {
  bytes: 5 * 1024 * 1024,
  records: 50_000,
  recordCharacters: 16 * 1024,
} as const;

export const breakKinds = [
  "missing_here",
  "missing_there",
  "amount",
  "fee",
  "currency",
  "duplicate",
  "refund_missing",
] as const;
export type BreakKind = (typeof breakKinds)[number];

/** What an officer can do about a break. `wait` and `book` leave it open; the others close it. */
export const breakChoices = ["wait", "book", "match", "accept", "write_off"] as const;
export type BreakChoice = (typeof breakChoices)[number];
