import { type Rupiah, rupiah } from "~/platform/money";
import { type Reading, silent, understood, unusable } from "./reading";

/** A number as written: its digits, and how many of them stand behind the decimal mark. */
type Decimal = { readonly digits: bigint; readonly places: number };

const unitOf: Readonly<Record<string, bigint>> = {
  rb: 1_000n,
  ribu: 1_000n,
  jt: 1_000_000n,
  juta: 1_000_000n,
  m: 1_000_000_000n,
  milyar: 1_000_000_000n,
  miliar: 1_000_000_000n,
};

/** Beyond a thousand trillion rupiah a year it is a slip of the keys. */
const most = 1_000_000_000_000_000n;

/**
 * Yearly revenue in whole rupiah (a part of a rupiah rounds half up): `Rp 12.000.000,-`, `12 jt`, `12 juta`,
 * `1,2 M` (miliar), `12.000.000,00`. Dashes, `tidak tahu` and blanks are unknown; other text is unusable.
 */
export function readRevenue(text: string): Reading<Rupiah> {
  if (text.length > 100) return unusable;
  const written = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (written === "" || written === "tidak tahu" || /^[-–—]+$/.test(written)) return silent;
  const bare = written
    .replace(/^(?:rp|idr)\.? ?/, "")
    .replace(/ ?(?:\/|per) ?(?:tahun|thn|th)\.?$/, "")
    .replace(/[,.][-–—]+$/, "")
    .trim();
  const match = /^(\d[\d., ]*?) ?([a-z]*)\.?$/.exec(bare);
  const [, number = "", word = ""] = match ?? [];
  const unit = word === "" ? 1n : Object.hasOwn(unitOf, word) ? unitOf[word] : undefined;
  const decimal = unit === undefined ? null : readDecimal(number, unit > 1n);
  if (unit === undefined || decimal === null) return unusable;
  const scale = 10n ** BigInt(decimal.places);
  const amount = (2n * decimal.digits * unit + scale) / (2n * scale);
  return amount <= most ? understood(rupiah(amount)) : unusable;
}

/** Dots group thousands and a comma begins decimals; before a unit a lone dot may begin them too (`1.5 jt`). */
function readDecimal(number: string, hasUnit: boolean): Decimal | null {
  if (/^\d+$/.test(number)) return decimalOf(number, "");
  if (/^\d{1,3}(?:[. ]\d{3})+$/.test(number)) return decimalOf(number, "");
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(number)) return decimalOf(number, "");
  const sen = /^(\d+|\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(number);
  if (sen) return decimalOf(sen[1] ?? "", sen[2] ?? "");
  const beforeUnit = hasUnit ? /^(\d+)(?:,(\d{1,9})|\.(\d{1,2}))$/.exec(number) : null;
  return beforeUnit ? decimalOf(beforeUnit[1] ?? "", beforeUnit[2] ?? beforeUnit[3] ?? "") : null;
}

function decimalOf(whole: string, fraction: string): Decimal {
  return { digits: BigInt(whole.replace(/\D/g, "") + fraction), places: fraction.length };
}
