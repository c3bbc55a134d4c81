import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { noteVoucher } from "~/domain/cart/note-voucher.server";
import { cartOwner } from "~/http/cart-owner.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { vouchersWords } from "~/messages/vouchers";
import { paths } from "~/paths";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384 };

export function loader() {
  return redirect(paths.cart());
}

/** POST: the code leaves the cart. */
export async function action({ context }: ActionFunctionArgs) {
  await limit("write", context.ip);
  await noteVoucher(cartOwner(context), null);
  const text = vouchersWords[context.locale].removed;
  return redirectWith(context, paths.cart(), { kind: "info", text });
}
