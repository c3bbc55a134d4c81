import { partMoney } from "~/domain/ledger/part-money";
import { correctionLines, credit, debit, type Line } from "~/domain/ledger/posting";
import { atMost, prorate, type Rupiah, rupiah } from "~/platform/money";
import type { CaseDeed, CaseFacts, CasePart } from "./case-plan";
import type { PartStatus } from "./order";

/** It has left the shop: stopping it is too late. */
export function isGone(status: PartStatus): boolean {
  return status === "shipped" || status === "delivered" || status === "completed";
}

/**
 * The bank has the money, so the books give it up: what is held of it, what the shops got of it, what was still to be
 * sent back of it. What nobody has any more, and with `city_bears` what has left a shop, is the city's loss. Where the
 * bank took a part of it alone, its parts give it up in the measure of what is left of them, and go on.
 */
export function takenBack(facts: CaseFacts, choice: "take_back" | "city_bears"): CaseDeed[] {
  const taken = rupiah(-facts.booked);
  const open = facts.parts.filter((part) => part.total > part.refunded);
  const left = open.reduce((sum, part) => sum + part.total - part.refunded, 0n);
  const isPartial = taken < left;
  const shares = isPartial
    ? prorate(
        taken,
        open.map((part) => part.total - part.refunded),
      )
    : open.map((part) => rupiah(part.total - part.refunded));
  const deeds: CaseDeed[] = [];
  const waiting = atMost(taken, rupiah(facts.waiting));
  if (waiting > 0n) deeds.push({ kind: "taken_waiting", amount: waiting, lines: [] });
  let given: bigint = waiting;
  for (const part of facts.parts) {
    if (!isPartial && !isGone(part.status) && part.status !== "cancelled")
      deeds.push({ kind: "stop_part", partId: part.id, lines: [] });
    const amount = shares[open.indexOf(part)] ?? rupiah(0);
    if (amount === 0n || (choice === "city_bears" && isGone(part.status))) continue;
    given += amount;
    deeds.push(takenPart(part, amount));
  }
  const others = isPartial ? [] : besideParts(facts, taken - given);
  given += others.reduce((sum, deed) => sum + amountOf(deed), 0n);
  const loss = rupiah(taken - given);
  return [...deeds, ...others, ...(loss === 0n ? [] : [lossOf(loss)])];
}

function amountOf(deed: CaseDeed): bigint {
  return deed.lines.reduce((sum, { amount }) => (amount > 0n ? sum + amount : sum), 0n);
}

/** What was still to be sent back by hand, and money that no order counted. */
function besideParts(facts: CaseFacts, most: bigint): CaseDeed[] {
  const deeds: CaseDeed[] = [];
  let rest = most;
  for (const { id, amount, status } of facts.refunds) {
    if (status !== "manual" || amount > rest) continue;
    rest -= amount;
    deeds.push({ kind: "taken_refund", refundId: id, lines: gaveUp("refunds_due", rupiah(amount)) });
  }
  const amount = atMost(looseMoney(facts), rupiah(rest));
  if (amount > 0n) deeds.push({ kind: "taken_loose", amount, lines: gaveUp("buyers_held", amount) });
  return deeds;
}

/** Held for its buyer beside what her order stands on: sold once more, and not given back. What never was sold is not held. */
function looseMoney({ attempt }: CaseFacts): Rupiah {
  if (!attempt?.isPaid || attempt.isCounted) return rupiah(0);
  return atMost(rupiah(attempt.amount), rupiah(attempt.came - attempt.refunded));
}

function takenPart(part: CasePart, amount: Rupiah): CaseDeed {
  const paidGoods = part.itemsTotal - part.voucherByShop - part.voucherByCity;
  const items = atMost(amount, rupiah(paidGoods - part.refundedItems));
  const after = { ...part, refunded: part.refunded + amount, refundedItems: part.refundedItems + items };
  return {
    ...{ kind: "taken_part", partId: part.id, amount, items },
    correction: part.status === "completed" ? correctionLines(partMoney(part), partMoney(after)) : [],
    lines: gaveUp("buyers_held", amount),
  };
}

function lossOf(amount: Rupiah): CaseDeed {
  return { kind: "loss", lines: gaveUp("losses", amount) };
}

function gaveUp(from: "buyers_held" | "refunds_due" | "losses", amount: Rupiah): Line[] {
  return [debit({ kind: from }, amount), credit({ kind: "unmatched_receipts" }, amount)];
}
