import { villageByCode } from "~/domain/city/city";
import { findDistrict, findVillage } from "~/domain/search/places";
import { listShops } from "~/domain/search/shop-list.server";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import { toShopItem } from "~/http/api/items";
import { readParameters, shopParameters } from "~/http/api/parameters";
import { badParameter } from "~/http/api/problem";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ request, context }) => {
  const { q = "", district, village, page = 1, per_page = 24 } = readParameters(request, shopParameters);
  const districtFound = district === undefined ? undefined : findDistrict(district);
  if (districtFound === null) throw badParameter("district", "no such district");
  const villageFound = village === undefined ? undefined : findVillage(village);
  if (villageFound === null) throw badParameter("village", "no such village");
  const { shops, total } = await listShops({
    text: q,
    districtCode: districtFound?.code,
    villageCode: villageFound?.code,
    page,
    perPage: per_page,
  });
  const items = shops.map((shop) => {
    const place = villageByCode(shop.villageCode);
    return toShopItem(shop, context.publicUrl, {
      district: place?.district ?? "",
      village: place?.name ?? "",
    });
  });
  return { items, total, page, per_page };
});
