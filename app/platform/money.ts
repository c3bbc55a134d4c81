/**
 * Money is whole rupiah in a bigint; this file alone does arithmetic on it.
 * Brand: a plain bigint does not fit where a `Rupiah` is asked for.
 */
declare const rupiahBrand: unique symbol;
export type Rupiah = bigint & { readonly [rupiahBrand]: "Rupiah" };

/** Basis points: 1 bps = 0.01 %. 10000 bps = 100 %. */
export type Bps = number;

export const ZERO = 0n as Rupiah;

/** Marks a bigint, or a safe whole number, as rupiah. Throws on fractions and unsafe numbers: those are bugs. */
export function rupiah(amount: bigint | number): Rupiah {
  if (typeof amount === "bigint") return amount as Rupiah;
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole, safe amount of rupiah: ${amount}`);
  return BigInt(amount) as Rupiah;
}

export function plus(...amounts: Rupiah[]): Rupiah {
  return amounts.reduce((sum, amount) => sum + amount, 0n) as Rupiah;
}

export function minus(from: Rupiah, amount: Rupiah): Rupiah {
  return (from - amount) as Rupiah;
}

/** `quantity` must be a whole number. */
export function times(amount: Rupiah, quantity: number): Rupiah {
  if (!Number.isSafeInteger(quantity)) throw new RangeError(`not a whole quantity: ${quantity}`);
  return (amount * BigInt(quantity)) as Rupiah;
}

export function sum<T>(rows: readonly T[], amountOf: (row: T) => Rupiah): Rupiah {
  return rows.reduce((total, row) => total + amountOf(row), 0n) as Rupiah;
}

/** `rateBps` of a non-negative amount, rounded half up to a whole rupiah. */
export function share(amount: Rupiah, rateBps: Bps): Rupiah {
  if (amount < 0n) throw new RangeError("share of a negative amount: take the share first, then negate");
  if (!Number.isInteger(rateBps) || rateBps < 0) throw new RangeError(`not a rate in whole bps: ${rateBps}`);
  return ((amount * BigInt(rateBps) + 5000n) / 10000n) as Rupiah;
}

/**
 * Splits `total` by `weights` so that the parts add up to it exactly (largest remainder; ties go to the
 * earlier part). `total` ≥ 0, weights ≥ 0; all-zero weights count as equal.
 */
export function prorate(total: Rupiah, weights: readonly bigint[]): Rupiah[] {
  if (total < 0n) throw new RangeError("prorate of a negative amount: split first, then negate");
  if (weights.length === 0) {
    if (total !== 0n) throw new RangeError("an amount can't be split among nobody");
    return [];
  }
  if (weights.some((weight) => weight < 0n)) throw new RangeError("weights can't be negative");
  const given = weights.reduce((all, weight) => all + weight, 0n);
  const used = given === 0n ? weights.map(() => 1n) : weights;
  const whole = given === 0n ? BigInt(weights.length) : given;
  const parts = used.map((weight) => (total * weight) / whole);
  let left = total - parts.reduce((all, part) => all + part, 0n);
  const byRemainder = used
    .map((weight, index) => ({ index, remainder: (total * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const { index } of byRemainder) {
    if (left === 0n) break;
    parts[index] = (parts[index] ?? 0n) + 1n;
    left -= 1n;
  }
  return parts as Rupiah[];
}

export function atMost(amount: Rupiah, limit: Rupiah): Rupiah {
  return amount > limit ? limit : amount;
}
