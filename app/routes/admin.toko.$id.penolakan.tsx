import type { ActionFunctionArgs } from "@remix-run/node";
import { noteForm } from "~/domain/shops/review-forms";
import { rejectShop } from "~/domain/shops/review-shop.server";
import type { RouteHandle } from "~/http/policy";
import { decide } from "~/http/shop-decision.server";

export { default, loader, meta } from "./admin.toko.$id._index";

export const handle: RouteHandle = { policy: "admin" };

export function action(args: ActionFunctionArgs) {
  return decide(args, { form: noteForm, verb: rejectShop, said: "rejected" });
}
