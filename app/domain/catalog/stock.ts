/** Rules of stock: `stock` is on the shelf, `held` of it is promised to open orders. */

export type Demand = { readonly variantId: string; readonly quantity: number };

export type Shelf = {
  readonly variantId: string;
  readonly stock: number;
  readonly held: number;
  readonly isActive: boolean;
};

/** Asked for more than is free. */
export type Shortage = { readonly variantId: string; readonly wanted: number; readonly available: number };

/**
 * One demand a variant, in the order of their ids: the same article on two lines counts together, and two
 * checkouts lock in the same order. @throws RangeError for a quantity that is no whole number from 1 up
 */
export function sumDemand(lines: readonly Demand[]): Demand[] {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lines) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a quantity: ${quantity}`);
    sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  }
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .sort((left, right) => (left.variantId < right.variantId ? -1 : 1));
}

/** What can still be promised; nothing of a variant that is no longer sold. */
export function freeOf(shelf: Omit<Shelf, "variantId">): number {
  return shelf.isActive ? Math.max(0, shelf.stock - shelf.held) : 0;
}

/** `demand` as sumDemand gives it. A variant that isn't on the shelf has nothing. */
export function shortages(demand: readonly Demand[], shelves: readonly Shelf[]): Shortage[] {
  const byId = new Map(shelves.map((shelf) => [shelf.variantId, shelf]));
  return demand.flatMap(({ variantId, quantity }) => {
    const shelf = byId.get(variantId);
    const available = shelf ? freeOf(shelf) : 0;
    return available < quantity ? [{ variantId, wanted: quantity, available }] : [];
  });
}
