import { productPage } from "~/domain/catalog/product-page.server";
import { villageByCode } from "~/domain/city/city";
import { apiAction, apiLoader } from "~/http/api/answer.server";
import { toProduct } from "~/http/api/items";
import type { RouteHandle } from "~/http/policy";

export const handle: RouteHandle = { policy: "public" };
export const action = apiAction;

export const loader = apiLoader(async ({ params, context }) => {
  const page = await productPage(params.shop ?? "", params.product ?? "");
  if (!page) return null;
  return toProduct(page, context.publicUrl, villageByCode(page.shop.villageCode)?.district ?? "");
});
