import { type Rupiah, rupiah } from "~/platform/money";

/** A journal as far as it concerns a shop: what its entries add up to, account by account (debit positive). */
export type StatementJournal = {
  readonly kind: string;
  readonly sourceId: string;
  readonly at: Date;
  readonly nomor: string | null;
  readonly memo: string;
  readonly sums: Readonly<Record<string, bigint>>;
};

/** What the buyer was asked for, frozen at sale. */
export type StatementPart = {
  readonly itemsTotal: bigint;
  readonly deliveryFee: bigint;
  readonly total: bigint;
  readonly voucherByShop: bigint;
  readonly voucherByCity: bigint;
};

export type StatementKind = "sale" | "straight" | "refund" | "taken" | "payout" | "payout_back" | "other";

export type StatementLine = {
  readonly kind: StatementKind;
  readonly at: Date;
  readonly nomor: string | null;
  readonly memo: string;
  readonly goods: Rupiah;
  readonly delivery: Rupiah;
  /** What the shop's own voucher took off: it bears that. */
  readonly voucherShop: Rupiah;
  /** What the city's voucher took off for the buyer, and what the city pays for it. */
  readonly voucherCity: Rupiah;
  readonly fromCity: Rupiah;
  readonly refund: Rupiah;
  readonly commission: Rupiah;
  readonly fee: Rupiah;
  readonly tax: Rupiah;
  /** What the buyer had paid the shop itself. */
  readonly kept: Rupiah;
  readonly payout: Rupiah;
  /** What all of it changed in the balance. */
  readonly change: Rupiah;
  readonly balance: Rupiah;
};

export const statementSums = [
  "goods",
  "delivery",
  "voucherShop",
  "voucherCity",
  "fromCity",
  "refund",
  "commission",
  "fee",
  "tax",
  "kept",
  "payout",
  "change",
] as const;
export type StatementSum = (typeof statementSums)[number];

/** What stands below a line's name: its order, and why money went back as somebody wrote it. */
export function noteOf(line: Pick<StatementLine, "kind" | "nomor" | "memo">): string {
  const why = line.kind === "refund" || line.nomor === null ? line.memo : "";
  return [line.nomor, why].filter(Boolean).join(" · ");
}

export type StatementNote = "voucher" | "straight" | "refund" | "taken";

/** What a reader of these lines should be told. */
export function notesFor(
  lines: readonly Pick<StatementLine, "kind" | "voucherShop" | "voucherCity">[],
): readonly StatementNote[] {
  const has = (kind: StatementKind) => lines.some((line) => line.kind === kind);
  const isVoucher = lines.some((line) => line.voucherShop !== 0n || line.voucherCity !== 0n);
  const kinds = (["straight", "refund", "taken"] as const).filter(has);
  return isVoucher ? ["voucher", ...kinds] : kinds;
}

export type Statement = {
  readonly opening: Rupiah;
  readonly lines: readonly StatementLine[];
  readonly sums: Readonly<Record<StatementSum, Rupiah>>;
  readonly closing: Rupiah;
};

/**
 * Makes an owner's statement of the journals that touched her balance, oldest first. Each line's columns add up to its
 * change, and opening plus changes to the closing: it says nothing that the books don't.
 */
export function statementOf(
  opening: Rupiah,
  journals: readonly StatementJournal[],
  parts: ReadonlyMap<string, StatementPart>,
): Statement {
  const lines: StatementLine[] = [];
  let balance = opening;
  for (const group of bySale(journals)) {
    const line = lineOf(group, parts);
    balance = rupiah(balance + line.change);
    lines.push({ ...line, balance });
  }
  const sums = Object.fromEntries(
    statementSums.map((key) => [key, rupiah(lines.reduce((total, line) => total + line[key], 0n))]),
  ) as Record<StatementSum, Rupiah>; // one entry a name of the list
  return { opening, lines, sums, closing: balance };
}

/** A sale straight to the shop is two journals of one source: one line. */
function bySale(journals: readonly StatementJournal[]): StatementJournal[][] {
  const groups = new Map<string, StatementJournal[]>();
  for (const journal of journals) {
    const isOfSale = journal.kind === "sale" || journal.kind === "release";
    const key = isOfSale ? `sale:${journal.sourceId}` : `${journal.kind}:${journal.sourceId}`;
    groups.set(key, [...(groups.get(key) ?? []), journal]);
  }
  return [...groups.values()];
}

const payoutKinds: Readonly<Record<string, "payout" | "payout_back">> = {
  payout_sent: "payout",
  payout_failed: "payout_back",
  payout_returned: "payout_back",
};

function lineOf(
  group: readonly StatementJournal[],
  parts: ReadonlyMap<string, StatementPart>,
): Omit<StatementLine, "balance"> {
  const [first] = group;
  if (!first) throw new Error("a group of no journals");
  const of = (account: string, among = group) =>
    among.reduce((sum, journal) => sum + (journal.sums[account] ?? 0n), 0n);
  const isStraight = group.some((journal) => journal.kind === "sale");
  const sale = group.filter((journal) => journal.kind === "sale");
  const fromBuyer = isStraight ? of("cash_with_shops", sale) : of("buyers_held");
  const change = -of("shop_payable");
  const payout = payoutKinds[first.kind];
  const part = first.kind === "sale" || first.kind === "release" ? parts.get(first.sourceId) : undefined;
  const isMoney = part !== undefined || first.kind === "release_correction";
  const columns = {
    goods: part?.itemsTotal ?? 0n,
    delivery: part?.deliveryFee ?? 0n,
    voucherShop: -(part?.voucherByShop ?? 0n),
    voucherCity: -(part?.voucherByCity ?? 0n),
    fromCity: isMoney ? of("vouchers") : 0n,
    refund: isMoney ? fromBuyer - (part?.total ?? 0n) : 0n,
    commission: isMoney ? of("commission") : 0n,
    fee: isMoney ? of("gateway_fees") : 0n,
    tax: isMoney ? of("tax_withheld") : 0n,
    kept: isStraight ? -fromBuyer : 0n,
    payout: payout ? change : 0n,
    change,
  };
  const ofPart = isStraight ? "straight" : "sale";
  const back = first.memo === "reversed" || first.memo === "disputed" ? "taken" : "refund";
  const kind = payout ?? (part ? ofPart : isMoney ? back : "other");
  const { at, nomor, memo } = first;
  return { kind, at, nomor, memo, ...asRupiah(columns) };
}

function asRupiah(columns: Record<StatementSum, bigint>): Record<StatementSum, Rupiah> {
  return Object.fromEntries(Object.entries(columns).map(([key, amount]) => [key, rupiah(amount)])) as Record<
    StatementSum,
    Rupiah
  >; // same keys
}
