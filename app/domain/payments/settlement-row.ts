import { type Rupiah, rupiah } from "~/platform/money";

/**
 * Columns of a settlement sheet, by the names that gateways and people give them. `reference`, `gross`, `fee` and `net`
 * are needed; `id` tells two rows of one reference apart, `type` is payment unless it says refund, `currency` is IDR.
 */
export const settlementColumns = {
  reference: ["referensi", "reference", "order_id", "reference_id", "external_id"],
  gross: ["bruto", "gross", "gross_amount", "amount", "jumlah"],
  fee: ["biaya", "fee", "fees"],
  net: ["neto", "net", "net_amount"],
  id: ["id", "id_transaksi", "transaction_id"],
  type: ["jenis", "type"],
  currency: ["mata_uang", "currency"],
} as const;
export type SettlementColumn = keyof typeof settlementColumns;
const needed = ["reference", "gross", "fee", "net"] as const;

export type SettlementHeader = Readonly<Partial<Record<SettlementColumn, number>>>;

/** Finds the columns in a header row, or says which are missing. */
export function settlementHeader(
  cells: readonly string[],
): { readonly header: SettlementHeader } | { readonly missing: readonly string[] } {
  const words = cells.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, "_"),
  );
  const header: Partial<Record<SettlementColumn, number>> = {};
  for (const [column, names] of Object.entries(settlementColumns)) {
    const at = words.findIndex((word) => (names as readonly string[]).includes(word));
    if (at !== -1) header[column as SettlementColumn] = at; // a key of the table
  }
  const missing = needed.filter((column) => header[column] === undefined);
  return missing.length === 0 ? { header } : { missing };
}

export type SettlementLine = {
  readonly line: number;
  readonly rowKey: string;
  readonly isRefund: boolean;
  readonly reference: string;
  readonly gross: Rupiah;
  readonly fee: Rupiah;
  /** What came into the bank for it; below zero where it was taken off. */
  readonly net: Rupiah;
  readonly currency: string;
};

/** One record as a movement; null for a blank one, the column where a cell can't be understood. */
export function settlementLine(
  cells: readonly string[],
  header: SettlementHeader,
  line: number,
): SettlementLine | null | { readonly wrong: SettlementColumn } {
  const cell = (column: SettlementColumn) => (cells[header[column] ?? -1] ?? "").trim();
  if (cells.every((text) => text.trim() === "")) return null;
  const reference = cell("reference");
  if (!/^[\w~.-]{1,100}$/.test(reference)) return { wrong: "reference" };
  const isRefund = /refund|pengembalian/i.test(cell("type"));
  const currency = cell("currency").toUpperCase() || "IDR";
  const amounts = { gross: wholeAmount(cell("gross")), fee: wholeAmount(cell("fee") || "0") };
  const net = wholeAmount(cell("net"));
  if (amounts.gross === null) return { wrong: "gross" };
  if (amounts.fee === null || amounts.fee < 0n) return { wrong: "fee" };
  if (net === null) return { wrong: "net" };
  const rowKey = `${isRefund ? "refund" : "payment"}:${cell("id") || reference}`;
  return {
    ...{ line, rowKey, isRefund, reference, currency },
    gross: amounts.gross,
    fee: amounts.fee,
    net,
  };
}

/** "125000", "125000.00", "-5000": whole rupiah. No thousands marks, no exponents: nobody guesses with money. */
export function wholeAmount(text: string): Rupiah | null {
  const match = /^(-?\d{1,15})(?:[.,]0{1,2})?$/.exec(text);
  return match?.[1] === undefined ? null : rupiah(BigInt(match[1]));
}

export type Book = {
  /** What the attempt captured. */
  readonly amount: Rupiah;
  /** null: the gateway had not said. */
  readonly fee: Rupiah | null;
};

export type Finding = {
  readonly kind: "missing_here" | "amount" | "fee" | "currency" | "duplicate";
  readonly expected: Rupiah | null;
  readonly said: Rupiah;
};

export type Comparison = {
  /** null: nothing is to be booked (a foreign currency). */
  readonly booking: {
    /** Fee that is learnt only now. */
    readonly fee: Rupiah;
    /** What leaves the gateway's clearing for it. */
    readonly clearing: Rupiah;
    readonly bank: Rupiah;
    /** What can't be explained, debit positive. The three balance. */
    readonly breaks: Rupiah;
  } | null;
  readonly finding: Finding | null;
};

/**
 * Compares a reported payment with the books. What the bank got is a fact; what the books expected leaves the
 * clearing; what lies between stands in `breaks` under a name.
 */
export function compareSettlement(line: SettlementLine, book: Book | null, isRepeat: boolean): Comparison {
  const zero = rupiah(0);
  const asBreak = { fee: zero, clearing: zero, bank: line.net, breaks: rupiah(-line.net) };
  if (line.currency !== "IDR")
    return { booking: null, finding: { kind: "currency", expected: book?.amount ?? null, said: line.gross } };
  if (!book) return { booking: asBreak, finding: { kind: "missing_here", expected: null, said: line.net } };
  if (isRepeat)
    return { booking: asBreak, finding: { kind: "duplicate", expected: rupiah(0), said: line.net } };
  const fee = book.fee ?? line.fee;
  const clearing = rupiah(book.amount - fee);
  const booking = {
    ...{ fee: book.fee === null ? line.fee : zero, clearing, bank: line.net },
    breaks: rupiah(clearing - line.net),
  };
  if (line.gross !== book.amount)
    return { booking, finding: { kind: "amount", expected: book.amount, said: line.gross } };
  if (line.fee !== fee) return { booking, finding: { kind: "fee", expected: fee, said: line.fee } };
  const isWhole = booking.breaks === 0n;
  return { booking, finding: isWhole ? null : { kind: "amount", expected: clearing, said: line.net } };
}
