import type { Prisma } from "~/generated/prisma/client";

/** `isVisible` as a filter. Always ANDed: `where: { AND: [visibleWhere, …] }`. */
export const visibleWhere = {
  status: "published",
  minPrice: { gt: 0n },
  shop: { status: "live" },
} as const satisfies Prisma.ProductWhereInput;

/** The same for plain SQL; `product` and `shop` are the aliases of the two tables. Never of anything typed by people. */
export function visibleSql(product: string, shop: string): string {
  return `(${product}.status = 'published' AND ${product}."minPrice" > 0 AND ${shop}.status = 'live')`;
}
