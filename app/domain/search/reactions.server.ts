import type { ProductChanged } from "~/domain/catalog/events";
import type { ShopChanged } from "~/domain/shops/events";
import { indexProduct, indexShopProducts } from "./index-products.server";

/** On `product.changed`: the index follows the database, whatever it was that changed. */
export function indexChangedProduct({ productId }: ProductChanged): Promise<void> {
  return indexProduct(productId);
}

/** On `shop.changed`: its standing, name, place or delivery stands in the document of each of its products. */
export function indexChangedShop({ shopId }: ShopChanged): Promise<void> {
  return indexShopProducts(shopId);
}
