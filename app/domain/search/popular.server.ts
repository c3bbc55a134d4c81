import type { ProductCard } from "~/domain/catalog/product-card";
import { parsePageQuery } from "./parse-page-query";
import { search } from "./search.server";

const howMany = 8;

/** What sells best and is there: for an empty cart and a search without a result. */
export async function popularGoods(): Promise<readonly ProductCard[]> {
  const { query } = parsePageQuery(new URLSearchParams({ urut: "terlaris", stok: "1" }), new Set());
  const { products } = await search(query);
  return products.slice(0, howMany);
}
