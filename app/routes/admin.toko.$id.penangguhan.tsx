import type { ActionFunctionArgs } from "@remix-run/node";
import { noteForm, optionalNoteForm } from "~/domain/shops/review-forms";
import { reinstateShop, suspendShop } from "~/domain/shops/review-shop.server";
import { readFormData } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { decide } from "~/http/shop-decision.server";
import { isUndo } from "~/http/undo.server";

export { default, loader, meta } from "./admin.toko.$id._index";

export const handle: RouteHandle = { policy: "admin" };

/** POST closes a live shop for a while, DELETE opens it again. */
export async function action(args: ActionFunctionArgs) {
  const form = await readFormData(args.request);
  return isUndo(args.request, form)
    ? decide(args, { form: optionalNoteForm, verb: reinstateShop, said: "reinstated" }, form)
    : decide(args, { form: noteForm, verb: suspendShop, said: "suspended" }, form);
}
