import type { Rupiah } from "~/platform/money";
import { type AccountRef, credit, debit, type Line } from "./posting";

/** A gateway paid out of its balance into the bank (below zero: it took from the bank). */
export function settlementLines(provider: string, amount: Rupiah): Line[] {
  return [debit({ kind: "bank" }, amount), credit({ kind: "gateway_clearing", provider }, amount)];
}

/** What the books expected of a gateway beyond what it has: named, and out of its clearing. */
export function breakLines(provider: string, difference: Rupiah): Line[] {
  return [debit({ kind: "breaks" }, difference), credit({ kind: "gateway_clearing", provider }, difference)];
}

/** Where a break's sum goes when it ends: back to the gateway's clearing, or to the city's losses. */
export function breakEndLines(to: AccountRef, booked: Rupiah): Line[] {
  return [debit(to, booked), credit({ kind: "breaks" }, booked)];
}

/** Nothing of it was booked as a break: straight out of the clearing. */
export function clearingLossLines(provider: string, difference: Rupiah): Line[] {
  return [debit({ kind: "losses" }, difference), credit({ kind: "gateway_clearing", provider }, difference)];
}
