import type { ActionFunctionArgs } from "@remix-run/node";
import { chooseShop } from "~/http/chosen-shop.server";
import { notFound } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "signed_in" };

/** POST: works in this one of her shops from now on. */
export function action({ params, context }: ActionFunctionArgs) {
  const shop = context.viewer?.shops.find((one) => one.id === params.shop) ?? notFound();
  chooseShop(context, shop.id);
  return redirectWith(context, paths.owner.home());
}
