import { type Rupiah, rupiah } from "~/platform/money";
import type { LineProblem, Movement, MovementKind } from "../settlement";
import type { SettlementHeader } from "./formats";
import { isForeignAmount, wholeAmount } from "./read-amount";

/** A movement before its key is known to be its own in the file. */
export type ReadMovement = Omit<Movement, "rowKey"> & {
  readonly id: string;
  /** The payout that its line names. */
  readonly payoutId?: string;
};
export type ReadLine = ReadMovement | LineProblem | null;

/** The cells of one record by column. */
export type LineCells = {
  readonly line: number;
  readonly header: SettlementHeader;
  readonly cell: (column: string) => string;
};

export function lineCells(cells: readonly string[], header: SettlementHeader, line: number): LineCells {
  return { line, header, cell: (column) => (cells[header.at[column] ?? -1] ?? "").trim() };
}

/** One record that is one movement; null for one that moves nothing (a payment that failed). */
export function readMovement(of: LineCells): ReadLine {
  const { cell, line, header } = of;
  const { format } = header;
  if (format === "xendit_transactions" && !isDone(cell("status"))) return null;
  const kind = kindOf(of);
  if (kind === null) return problem(of, "kind_unknown", "kind");
  const reference = cell("reference");
  if (reference === "" ? kind === "payment" || kind === "refund" : !isReference(reference))
    return problem(of, "reference_invalid", "reference");
  const id = kind === "payout" && cell("source") ? cell("source") : cell("id") || reference;
  if (!/^[\w.:~-]{1,100}$/.test(id)) return problem(of, "id_missing", "id" in header.at ? "id" : "reference");
  const currency = cell("currency").toUpperCase() || "IDR";
  const payoutId = /^[\w-]{1,100}$/.exec(cell("payout"))?.[0];
  const base = { line, id, kind, reference, currency, isPaidOut: false, ...(payoutId ? { payoutId } : {}) };
  if (currency !== "IDR") return foreign(of, base);
  const sums = readSums(of, kind);
  if ("problem" in sums) return sums;
  const isPaidOut = format === "sheet" || format === "midtrans";
  return { ...base, ...sums, evidence: "", isPaidOut: isPaidOut && kind !== "payout" };
}

type Sums = { readonly gross: Rupiah; readonly fee: Rupiah; readonly net: Rupiah };

function readSums(of: LineCells, kind: MovementKind): Sums | LineProblem {
  const { cell } = of;
  const [gross, fee, net] = [
    wholeAmount(cell("gross")),
    wholeAmount(cell("fee") || "0"),
    wholeAmount(cell("net")),
  ];
  const vat = wholeAmount(cell("vat") || "0");
  if (gross === null) return problem(of, "amount_invalid", "gross");
  if (fee === null) return problem(of, "amount_invalid", "fee");
  if (vat === null) return problem(of, "amount_invalid", "vat");
  if (net === null) return problem(of, "amount_invalid", "net");
  return signed(of, kind, { gross, fee: rupiah(fee + vat), net });
}

/** Reports write refunds and payouts with a sign or without: a refund is below zero here, a payout what the bank got. */
export function signed(of: LineCells, kind: MovementKind, sums: Sums): Sums | LineProblem {
  const away = (amount: Rupiah) => rupiah(amount > 0n ? -amount : amount);
  const arrived = (amount: Rupiah) => rupiah(amount < 0n ? -amount : amount);
  const turn = kind === "refund" ? away : kind === "payout" ? arrived : (amount: Rupiah) => amount;
  const { fee } = sums;
  const [gross, net] = [turn(sums.gross), turn(sums.net)];
  if (kind === "payment" && (gross <= 0n || fee < 0n))
    return problem(of, "amount_invalid", gross <= 0n ? "gross" : "fee");
  if (kind === "payment" && fee > gross) return problem(of, "fee_above_gross", "fee");
  if (kind !== "payout" && net !== gross - fee)
    return problem(of, "net_differs", "net" in of.header.at ? "net" : "gross");
  return { gross, fee, net };
}

function foreign(of: LineCells, base: Omit<ReadMovement, "gross" | "fee" | "net" | "evidence">): ReadLine {
  const { cell } = of;
  if (!/^[A-Z]{3}$/.test(base.currency)) return problem(of, "amount_invalid", "currency");
  if (!isForeignAmount(cell("gross"))) return problem(of, "amount_invalid", "gross");
  const zero = rupiah(0);
  return { ...base, gross: zero, fee: zero, net: zero, evidence: `${base.currency} ${cell("gross")}` };
}

/** Each report's words for what moved; null for one that is not known. */
function kindOf({ header, cell }: LineCells): MovementKind | null {
  const word = cell("kind").toLowerCase();
  if (header.format === "stripe") {
    if (word === "charge" || word === "payment") return "payment";
    if (word === "refund" || word === "partial_capture_reversal") return "refund";
    return word === "payout" ? "payout" : word === "" ? null : "other";
  }
  if (header.format === "xendit_balance" || header.format === "xendit_transactions") return xenditKind(word);
  if (word === "" || /^(payment|pembayaran|settlement|capture|on-us|off-us)$/.test(word)) return "payment";
  if (/refund|pengembalian/.test(word)) return "refund";
  if (/^(payout|withdrawal|pencairan)$/.test(word)) return "payout";
  return /^(reversal|chargeback|deny|adjustment|dispute|penarikan|koreksi)$/.test(word) ? "other" : null;
}

export function xenditKind(word: string): MovementKind | null {
  if (word === "") return null;
  if (/refund/i.test(word)) return "refund";
  if (/withdrawal/i.test(word)) return "payout";
  if (/disbursement|payout|transfer|chargeback|adjustment|topup|top_up|remittance/i.test(word))
    return "other";
  return /payment|invoice|qr|ewallet|virtual_account|\bva\b|card|direct_debit/i.test(word)
    ? "payment"
    : "other";
}

/** Those that moved no money, or not yet, are left out. */
function isDone(status: string): boolean {
  return !/^(pending|failed|voided)$/i.test(status);
}

/** No formula begins like this: `=`, `+`, `-` and `@` are no first letters of a reference. */
export function isReference(text: string): boolean {
  return /^[A-Za-z0-9][\w~.-]{0,99}$/.test(text);
}

export function problem(of: LineCells, what: LineProblem["problem"], column: string): LineProblem {
  return {
    ...{ line: of.line, problem: what, column: of.header.names[column] ?? column },
    cell: of.cell(column).slice(0, 40),
  };
}
