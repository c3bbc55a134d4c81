import { type Rupiah, rupiah } from "~/platform/money";
import { maxPrice } from "./product";

const amountShape = /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d+)(?:,0{1,2}|,-)?$/;
const wordShape = /^(\d{1,6})(?:[.,](\d{1,3}))?(rb|ribu|k|jt|juta)$/;
const wordSize = { rb: 1000, ribu: 1000, k: 1000, jt: 1_000_000, juta: 1_000_000 } as const;

/**
 * A price as people write it: `25000`, `25.000`, `Rp 25.000,-`, `25,000`, `25.000,00`, `25rb`, `1,5 jt`.
 * null for anything else: signs, other digits than 0–9, exponents, parts of a rupiah.
 */
export function parsePrice(text: string): Rupiah | null {
  if (text.length > 40) return null;
  const bare = text
    .replace(/[\s\u00a0]+/g, "")
    .toLowerCase()
    .replace(/^(?:rp\.?|idr)/, "");
  return inFigures(bare) ?? inWords(bare);
}

function inFigures(bare: string): Rupiah | null {
  const digits = amountShape.exec(bare)?.[1]?.replace(/[.,]/g, "");
  return digits && digits.length <= 15 ? rupiah(BigInt(digits)) : null;
}

function inWords(bare: string): Rupiah | null {
  const [, whole, fraction = "", word] = wordShape.exec(bare) ?? [];
  if (!whole || !word || !(word in wordSize)) return null;
  const size = BigInt(wordSize[word as keyof typeof wordSize]);
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * size;
  return scaled % scale === 0n ? rupiah(scaled / scale) : null;
}

export type PriceProblem = "price_zero" | "price_too_high";

/** The same bounds as the CHECK in the database. */
export function priceProblem(price: Rupiah): PriceProblem | null {
  if (price <= 0n) return "price_zero";
  return price > maxPrice ? "price_too_high" : null;
}
