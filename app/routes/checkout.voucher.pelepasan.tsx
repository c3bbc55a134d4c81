import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { knownBuyer } from "~/domain/accounts/last-address.server";
import { noteVoucher } from "~/domain/cart/note-voucher.server";
import { isCheckoutKey, pickedDeliveries } from "~/domain/orders/checkout";
import { checkoutPage, newCheckoutKey } from "~/domain/orders/checkout-page.server";
import { cartOwner } from "~/http/cart-owner.server";
import { readFormData, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { checkoutWords } from "~/messages/checkout";
import type { CheckoutAnswer } from "~/ui/orders/checkout-now";
import { CheckoutPage } from "~/ui/orders/checkout-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 65_536, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${checkoutWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  const known = await knownBuyer(context.viewer);
  const view = await checkoutPage(cartOwner(context), { place: "", deliveries: {} });
  return { view, known, checkoutKey: newCheckoutKey() };
}

/** Takes the code off the cart and shows the checkout again with all that was typed; orders nothing. */
export async function action({ request, context }: ActionFunctionArgs): Promise<CheckoutAnswer> {
  await limit("write", context.ip);
  const form = await readFormData(request);
  const values = typedValues(form);
  await noteVoucher(cartOwner(context), null);
  const deliveries = pickedDeliveries(form);
  const view = await checkoutPage(cartOwner(context), { place: values.place ?? "", deliveries });
  const key = values.checkoutKey ?? "";
  return { errors: {}, values, view, checkoutKey: isCheckoutKey(key) ? key : newCheckoutKey(), made: null };
}

export default function CheckoutVoucherRemovalRoute() {
  return <CheckoutPage start={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
