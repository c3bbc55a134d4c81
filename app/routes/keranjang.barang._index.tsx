import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addToCartForm } from "~/domain/cart/forms";
import { putInCart, setCartLine } from "~/domain/cart/put-in-cart.server";
import { cartWithVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartOwner, startedCart } from "~/http/cart-owner.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { cartWords } from "~/messages/cart";
import { paths, safeReturnPath } from "~/paths";
import { CartView } from "~/ui/cart/cart-page";
import { cartSentence } from "~/ui/cart/cart-problem";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${cartWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];

/** POST puts something in, or with `langsung` sees to it that so many are in and goes on to pay; what can't be put in is said on the page it came from, else above the cart. */
export async function loader({ context }: LoaderFunctionArgs) {
  return cartWithVoucher(cartOwner(context));
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { errors, added } = cartWords[context.locale];
  await limit("write", context.ip);
  const sentences = { not_for_sale: errors.not_for_sale, quantity_invalid: errors.quantity_invalid };
  const form = await readForm(request, addToCartForm, context, sentences);
  const refused = (sentence: string, origin: string | undefined, status: number) => {
    const back = safeReturnPath(origin);
    return back === paths.home()
      ? invalid({ errors: { "": sentence } }, status)
      : redirectWith(context, back, { kind: "bad", text: sentence });
  };
  if (!form.ok) return refused(Object.values(form.errors)[0] ?? "", form.values.asal, 422);
  const { variantId, quantity, langsung, lanjut, asal } = form.value;
  const isDirect = langsung === "1";
  const take = isDirect ? setCartLine : putInCart;
  const result = await take(await startedCart(context), { variantId, quantity });
  if (!result.ok) return refused(cartSentence(result, errors), asal, 409);
  if (isDirect) return redirectWith(context, paths.checkout());
  const next = lanjut ? safeReturnPath(lanjut) : paths.cart();
  return redirectWith(context, next, { kind: "ok", text: added });
}

export default function AddToCartRoute() {
  const sentence = useActionData<typeof action>()?.errors[""];
  return (
    <CartView cart={useLoaderData<typeof loader>()} problem={sentence ? { variantId: "", sentence } : null} />
  );
}
