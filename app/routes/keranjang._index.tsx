import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { popularGoods } from "~/domain/search/popular.server";
import { cartWithVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartOwner } from "~/http/cart-owner.server";
import type { RouteHandle } from "~/http/policy";
import { cartWords } from "~/messages/cart";
import { CartView } from "~/ui/cart/cart-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${cartWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const cart = await cartWithVoucher(cartOwner(context));
  return { cart, popular: cart.shops.length === 0 ? await popularGoods() : [] };
}

export default function CartRoute() {
  return <CartView {...useLoaderData<typeof loader>()} />;
}
