import { type Rupiah, rupiah } from "~/platform/money";
import type { LineProblem, Movement, MovementKind } from "../settlement";
import type { SettlementHeader } from "./formats";
import { wholeAmount } from "./read-amount";
import {
  isReference,
  type LineCells,
  lineCells,
  problem,
  type ReadMovement,
  readMovement,
  signed,
  xenditKind,
} from "./read-movement";

export type RecordReader = {
  take(cells: readonly string[], line: number): void;
  done(): { readonly movements: readonly Movement[]; readonly problems: readonly LineProblem[] };
};

/** Takes a report's records one by one; `done` gives its movements, or what is wrong by line. */
export function recordReader(header: SettlementHeader): RecordReader {
  const read: ReadMovement[] = [];
  const problems: LineProblem[] = [];
  const groups = new Map<string, BalanceGroup>();
  const isBalance = header.format === "xendit_balance";
  return {
    take(cells, line) {
      if (cells.every((cell) => cell.trim() === "")) return;
      const of = lineCells(cells, header, line);
      const result = isBalance ? gather(groups, of) : readMovement(of);
      if (result === null) return;
      if ("problem" in result) problems.push(result);
      else read.push(result);
    },
    done() {
      for (const group of groups.values()) {
        const result = movementOfGroup(group);
        if ("problem" in result) problems.push(result);
        else read.push(result);
      }
      const beyond = beyondBooks(read, header);
      if (beyond) problems.push(beyond);
      problems.sort((a, b) => a.line - b.line);
      return { movements: withKeys(withPayouts(read, header)), problems };
    },
  };
}

/** What the amounts of one report may come to in all: fifteen digits, as one of them may have. */
const mostInAll = 999_999_999_999_999n;

/** The line with which a report passes what the books can hold: no city's payments do. */
function beyondBooks(read: readonly ReadMovement[], header: SettlementHeader): LineProblem | null {
  let all = 0n;
  for (const { line, gross, fee, net } of read) {
    for (const amount of [gross, fee, net]) all += amount < 0n ? -amount : amount;
    if (all > 3n * mostInAll)
      return { line, problem: "total_too_large", column: header.names.gross ?? "gross", cell: String(gross) };
  }
  return null;
}

/** The second movement of the same name in a file is another: a gateway that pays twice says so on two lines. */
function withKeys(read: readonly ReadMovement[]): Movement[] {
  const times = new Map<string, number>();
  return read.map(({ id, payoutId: _, ...movement }) => {
    const key = `${movement.kind}:${id}`;
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    return { ...movement, rowKey: time === 1 ? key : `${key}#${time}` };
  });
}

/** Stripe's payout report has no line for a payout itself: it is the sum of the lines that name it. */
function withPayouts(read: readonly ReadMovement[], header: SettlementHeader): readonly ReadMovement[] {
  if (header.format !== "stripe" || header.at.payout === undefined) return read;
  const known = new Set(read.filter(({ kind }) => kind === "payout").map(({ id }) => id));
  const sums = new Map<string, { line: number; net: bigint }>();
  for (const movement of read) {
    const payout = movement.payoutId;
    if (!payout || movement.kind === "payout" || known.has(payout)) continue;
    const sum = sums.get(payout) ?? { line: movement.line, net: 0n };
    sums.set(payout, { ...sum, net: sum.net + movement.net });
  }
  const made = [...sums].map(([id, { line, net }]) => ({
    ...{ line, id, kind: "payout" as const, reference: "", currency: "IDR", evidence: "", isPaidOut: false },
    ...{ gross: rupiah(net), fee: rupiah(0), net: rupiah(net) },
  }));
  return [...read, ...made];
}

/** The lines of one transaction in Xendit's balance report. */
type BalanceGroup = {
  readonly first: LineCells;
  readonly kind: MovementKind;
  gross: Rupiah;
  fee: Rupiah;
};

function gather(groups: Map<string, BalanceGroup>, of: LineCells): LineProblem | null {
  const { cell } = of;
  const id = cell("id");
  const amount = wholeAmount(cell("gross"));
  const kind = xenditKind(cell("kind"));
  if (!/^[\w.:~-]{1,100}$/.test(id)) return problem(of, "id_missing", "id");
  if (kind === null) return problem(of, "kind_unknown", "kind");
  if (amount === null && cell("currency").toUpperCase() === "IDR")
    return problem(of, "amount_invalid", "gross");
  const [, what, isReversal] = /^(TRANSACTION|FEE|VAT)(_REVERSAL)?$/i.exec(cell("line")) ?? [];
  if (what === undefined) return problem(of, "kind_unknown", "line");
  const key = isReversal ? `${id}:reversal` : id;
  const group = groups.get(key) ?? {
    ...{ first: of, kind: isReversal ? "other" : kind, gross: rupiah(0), fee: rupiah(0) },
  };
  // a fee is written as what it takes from the balance
  if (what.toUpperCase() === "TRANSACTION") group.gross = rupiah(group.gross + (amount ?? 0n));
  else group.fee = rupiah(group.fee - (amount ?? 0n));
  groups.set(key, group);
  return null;
}

function movementOfGroup({ first, kind, gross, fee }: BalanceGroup): ReadMovement | LineProblem {
  const { cell, line } = first;
  const reference = cell("reference");
  if (reference === "" ? kind === "payment" || kind === "refund" : !isReference(reference))
    return problem(first, "reference_invalid", "reference");
  const currency = cell("currency").toUpperCase() || "IDR";
  const base = { line, id: cell("id"), kind, reference, currency, isPaidOut: false };
  const zero = rupiah(0);
  if (currency !== "IDR")
    return { ...base, gross: zero, fee: zero, net: zero, evidence: `${currency} ${cell("gross")}` };
  // what a withdrawal costs is taken from the balance beside it
  const net = kind === "payout" ? gross : rupiah(gross - fee);
  const sums = signed(first, kind, { gross, fee, net });
  return "problem" in sums ? sums : { ...base, ...sums, evidence: "" };
}
