import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { cartLineForm } from "~/domain/cart/forms";
import { setCartLine } from "~/domain/cart/put-in-cart.server";
import { cartWithVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartOwner, startedCart } from "~/http/cart-owner.server";
import { notFound } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { cartWords } from "~/messages/cart";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { CartView } from "~/ui/cart/cart-page";
import { cartSentence } from "~/ui/cart/cart-problem";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${cartWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];

/** POST sets how many; 0 takes the line out. A number that can't be is said beside the line. */
export async function loader({ context }: LoaderFunctionArgs) {
  return cartWithVoucher(cartOwner(context));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { errors, removed } = cartWords[context.locale];
  await limit("write", context.ip);
  const variantId = params.variant ?? "";
  if (!isUuid(variantId)) return notFound();
  const sentences = { quantity_invalid: errors.quantity_invalid };
  const form = await readForm(request, cartLineForm, context, sentences);
  if (!form.ok) return invalid(form);
  const result = await setCartLine(await startedCart(context), { variantId, quantity: form.value.quantity });
  if (!result.ok) return invalid({ errors: { quantity: cartSentence(result, errors) } }, 409);
  const isGone = result.value.quantity === 0;
  return redirectWith(context, paths.cart(), isGone ? { kind: "info", text: removed } : undefined);
}

export default function CartLineRoute() {
  const { variant = "" } = useParams();
  const sentence = useActionData<typeof action>()?.errors.quantity;
  return (
    <CartView
      cart={useLoaderData<typeof loader>()}
      problem={sentence ? { variantId: variant, sentence } : null}
    />
  );
}
