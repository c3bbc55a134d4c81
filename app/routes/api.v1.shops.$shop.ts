import { shopGoods } from "~/domain/catalog/shop-goods.server";
import { villageByCode } from "~/domain/city/city";
import { findShop } from "~/domain/search/shop-list.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import { toShopItem } from "~/http/api/items";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ params, context }) => {
  const shop = await findShop(params.shop ?? "");
  if (!shop) return null;
  const { categories } = await shopGoods(shop.id, { page: 1, perPage: 1 });
  const place = villageByCode(shop.villageCode);
  return {
    ...toShopItem(shop, context.publicUrl, { district: place?.district ?? "", village: place?.name ?? "" }),
    story: shop.story,
    trained: shop.isTrained,
    categories: categories.map(({ slug, name, count }) => ({ slug, name, count })),
  };
});
