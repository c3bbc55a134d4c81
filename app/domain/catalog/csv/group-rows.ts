import type { SkuTwice } from "../csv-report";
import type { ReadRow } from "./read-row";
import type { RowErrors } from "./row-errors";
import { nameKey, type StoredProduct } from "./shop-goods";

/** Rows that speak of one product, and the product of the shop that they mean; null: a new one. */
export type RowGroup = { readonly target: StoredProduct | null; readonly rows: readonly ReadRow[] };

/** A code stands for one article: a file in which one stands twice is no good as a whole. */
export function skusTwice(rows: readonly ReadRow[]): SkuTwice[] {
  const lines = new Map<string, number[]>();
  for (const { sku, line } of rows) if (sku) lines.set(sku, [...(lines.get(sku) ?? []), line]);
  return [...lines].flatMap(([sku, at]) => (at.length > 1 ? [{ sku, lines: at }] : []));
}

/**
 * Rows of the same `nama` are one product. It is found in the shop by a row's `sku`, else by its name; so a product
 * whose code is kept may get another name.
 */
export function groupRows(
  rows: readonly ReadRow[],
  goods: readonly StoredProduct[],
  errors: RowErrors,
): RowGroup[] {
  const bySku = new Map(
    goods.flatMap((product) => product.variants.flatMap(({ sku }) => (sku ? [[sku, product] as const] : []))),
  );
  const byName = groupBy(goods, (product) => nameKey(product.facts.name));
  const groups: RowGroup[] = [];
  for (const [key, own] of groupBy(rows, (row) => nameKey(row.name))) {
    const ownerOf = (row: ReadRow) => (row.sku ? (bySku.get(row.sku) ?? null) : null);
    const owners = [...new Set(own.map(ownerOf).filter((owner) => owner !== null))];
    const named = owners.length === 0 ? namedSo(byName.get(key) ?? []) : owners;
    const [only] = named;
    if (named.length <= 1) groups.push({ target: only ?? null, rows: own });
    else {
      for (const owner of owners)
        groups.push({ target: owner, rows: own.filter((row) => ownerOf(row) === owner) });
      for (const row of own)
        if (ownerOf(row) === null) errors.add(row, "nama", "name_ambiguous", named.length);
    }
  }
  return onePerProduct(groups, errors);
}

/** Of several with one name, the one that isn't put away, where there is just one. */
function namedSo(products: readonly StoredProduct[]): readonly StoredProduct[] {
  const kept = products.filter(({ status }) => status !== "archived");
  return kept.length === 1 ? kept : products;
}

/** A product has one name: a second group of rows that means it is wrong. */
function onePerProduct(groups: readonly RowGroup[], errors: RowErrors): RowGroup[] {
  const claimed = new Set<string>();
  return groups.filter(({ target, rows }) => {
    if (!target || !claimed.has(target.id)) {
      if (target) claimed.add(target.id);
      return true;
    }
    for (const row of rows) errors.add(row, row.sku ? "sku" : "nama", "sku_of_other", target.facts.name);
    return false;
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
