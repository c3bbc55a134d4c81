import { type Rupiah, rupiah } from "~/platform/money";

/** "125000", "125000.00", "-5000": whole rupiah. No thousands marks, no exponents: nobody guesses with money. */
export function wholeAmount(text: string): Rupiah | null {
  const match = /^(-?\d{1,15})(?:[.,]0{1,2})?$/.exec(text);
  return match?.[1] === undefined ? null : rupiah(BigInt(match[1]));
}

/** An amount of another currency, only to be shown. */
export function isForeignAmount(text: string): boolean {
  return /^-?\d{1,15}(?:[.,]\d{1,3})?$/.test(text);
}
