import type { Line } from "~/domain/ledger/posting";
import { breakEndLines, breakLines, clearingLossLines } from "~/domain/ledger/settlement-posting";
import type { Rupiah } from "~/platform/money";
import type { BreakChoice, BreakKind } from "./settlement";

/** What decides about a break, of its row. */
export type BreakStanding = {
  readonly kind: BreakKind;
  readonly provider: string;
  readonly difference: Rupiah;
  readonly booked: Rupiah;
  /** A movement of a settlement is behind it, not only a gateway's list. */
  readonly hasRow: boolean;
  readonly isOpen: boolean;
};

/**
 * What an officer can do about it.
 * - `wait`: look again in a week; nothing moves.
 * - `book`: it leaves the gateway's clearing and stands in the account `breaks` until it is explained.
 * - `match`: it is this payment of ours, which had not been settled.
 * - `accept`: it is as the gateway says and nothing is left to book (a fee is booked as it was kept).
 * - `write_off`: the city bears it, or keeps it.
 */
export function choicesFor(one: BreakStanding): readonly BreakChoice[] {
  if (!one.isOpen) return [];
  if (one.kind === "fee") return ["wait", "accept"];
  const isBooked = one.booked !== 0n;
  const choices: BreakChoice[] = ["wait"];
  if (!isBooked && one.difference !== 0n) choices.push("book");
  if (one.kind === "missing_here" && one.hasRow) choices.push("match");
  const isSilence = one.kind === "missing_there" || one.kind === "refund_missing";
  const isOnlyListed = !one.hasRow && !isSilence;
  if (!isBooked && (isOnlyListed || one.difference === 0n)) choices.push("accept");
  if (one.difference !== 0n) choices.push("write_off");
  return choices;
}

/** The journal that a choice writes; empty where it writes none. */
export function treatmentLines(one: BreakStanding, choice: BreakChoice): readonly Line[] {
  const { provider, booked, difference } = one;
  if (choice === "book") return breakLines(provider, difference);
  if (choice === "match") return breakEndLines({ kind: "gateway_clearing", provider }, booked);
  if (choice === "write_off")
    return booked === 0n
      ? clearingLossLines(provider, difference)
      : breakEndLines({ kind: "losses" }, booked);
  return [];
}

export const closing: Readonly<Record<BreakChoice, boolean>> = {
  wait: false,
  book: false,
  match: true,
  accept: true,
  write_off: true,
};
