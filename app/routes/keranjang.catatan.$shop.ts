import type { ActionFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { cartNoteForm } from "~/domain/cart/forms";
import { setCartNote } from "~/domain/cart/put-in-cart.server";
import { startedCart } from "~/http/cart-owner.server";
import { notFound } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384 };

export function loader() {
  return redirect(paths.cart());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await limit("write", context.ip);
  const shopId = params.shop ?? "";
  if (!isUuid(shopId)) return notFound();
  const form = await readForm(request, cartNoteForm, context);
  if (!form.ok)
    return redirectWith(context, paths.cart(), { kind: "bad", text: Object.values(form.errors)[0] ?? "" });
  const result = await setCartNote(await startedCart(context), { shopId, note: form.value.note });
  if (!result.ok) return notFound();
  return redirectWith(context, paths.cart(), { kind: "ok", text: cartWords[context.locale].noteSaved });
}
