import { type Bps, type Rupiah, rupiah } from "~/platform/money";

/**
 * Income tax article 22 that an appointed marketplace withholds: 0.5 % of gross turnover without PPN, due when the
 * marketplace receives the payment (PMK 37/2025). A person's business up to Rp 500 million a year is free of it once
 * it handed in a statement letter; having passed the line, the sales after that carry it.
 */
export const taxFreeTurnover: Rupiah = rupiah(500_000_000);

export type TaxRule = {
  readonly isOn: boolean;
  /** First day of the city, "2027-01-01". */
  readonly from: string;
  readonly bps: Bps;
};

export const letterKinds = ["under_line", "exemption"] as const;
export type LetterKind = (typeof letterKinds)[number];

export type LetterFact = {
  readonly kind: LetterKind;
  readonly status: "unchecked" | "accepted" | "refused";
  /** The owner said that all her sales, here and elsewhere, passed the line. */
  readonly passedAt: Date | null;
};

export type TaxableSale = {
  /** The city's day on which it completes. */
  readonly day: string;
  /** The buyer pays the shop itself: the marketplace receives nothing that it could withhold of. */
  readonly isStraight: boolean;
  /** What the shop's sales of that year came to before this one. */
  readonly turnoverBefore: Rupiah;
  /** Of that year; null where none was handed in. */
  readonly letter: LetterFact | null;
};

/** The rate of one sale. The sale that crosses the line is free still, the next one is not. */
export function taxBpsOf(rule: TaxRule, sale: TaxableSale): Bps {
  if (!isTaxDay(rule, sale.day) || sale.isStraight) return 0;
  return isFreed(sale.letter, sale.turnoverBefore) ? 0 : rule.bps;
}

export function isTaxDay(rule: TaxRule, day: string): boolean {
  return rule.isOn && day >= rule.from;
}

function isFreed(letter: LetterFact | null, turnoverBefore: Rupiah): boolean {
  if (letter?.status !== "accepted") return false;
  if (letter.kind === "exemption") return true;
  return letter.passedAt === null && turnoverBefore <= taxFreeTurnover;
}

/** Where a shop stands this year, for its owner. */
export type TaxStanding =
  | "off" // nothing is withheld in this city (yet)
  | "letter_missing"
  | "letter_waits"
  | "letter_refused"
  | "free"
  | "exempt"
  | "passed";

export function taxStanding(
  rule: TaxRule,
  day: string,
  letter: LetterFact | null,
  turnover: Rupiah,
): TaxStanding {
  if (!isTaxDay(rule, day)) return "off";
  if (!letter) return "letter_missing";
  if (letter.status !== "accepted") return letter.status === "unchecked" ? "letter_waits" : "letter_refused";
  if (letter.kind === "exemption") return "exempt";
  return isFreed(letter, turnover) ? "free" : "passed";
}

/** `••••••••••••1234`: all that is shown of an NPWP or NIK. */
export function maskedNumber(last4: string): string {
  return `${"•".repeat(12)}${last4}`;
}
