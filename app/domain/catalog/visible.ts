import type { ProductStatus } from "./product";

/**
 * The one meaning of "anyone may see and buy it": published, in a shop that is live, with something priced to
 * sell. visible.server.ts says the same to the database; search, cart and pages use one of the two.
 */
export type VisibilityFacts = {
  readonly status: ProductStatus;
  readonly shopStatus: string;
  /** Kept by refreshProducts: 0 exactly where no variant is active. */
  readonly minPrice: bigint;
};

export function isVisible(product: VisibilityFacts): boolean {
  return product.status === "published" && product.shopStatus === "live" && product.minPrice > 0n;
}
