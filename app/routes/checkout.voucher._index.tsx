import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { knownBuyer } from "~/domain/accounts/last-address.server";
import { isCheckoutKey, pickedDeliveries } from "~/domain/orders/checkout";
import { checkoutPage, newCheckoutKey } from "~/domain/orders/checkout-page.server";
import { putInVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartOwner, voucherPerson } from "~/http/cart-owner.server";
import { readFormData, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limitVoucher } from "~/http/rate-limit.server";
import { checkoutWords } from "~/messages/checkout";
import { vouchersWords } from "~/messages/vouchers";
import type { CheckoutAnswer } from "~/ui/orders/checkout-now";
import { CheckoutPage } from "~/ui/orders/checkout-page";
import { localeOf } from "~/ui/shell/locale-of";
import { voucherSentence } from "~/ui/vouchers/voucher-sentence";

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

/** Puts a code on the cart and shows the checkout again with all that was typed; orders nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  await limitVoucher(context);
  const form = await readFormData(request);
  const values = typedValues(form);
  const person = voucherPerson(context, values);
  const typed = values.voucher ?? "";
  const put = typed.trim() === "" ? null : await putInVoucher(cartOwner(context), { typed, person });
  const errors: Record<string, string> = {};
  if (!put) errors.voucher = vouchersWords[context.locale].typeFirst;
  else if (!put.ok) errors.voucher = voucherSentence(put, context.locale);
  const view = await checkoutPage(cartOwner(context), {
    place: values.place ?? "",
    deliveries: pickedDeliveries(form),
    person,
  });
  const key = values.checkoutKey ?? "";
  const checkoutKey = isCheckoutKey(key) ? key : newCheckoutKey();
  const answer: CheckoutAnswer = { errors, values, view, checkoutKey, made: null };
  return data(answer, { status: put?.ok ? 200 : 422 });
}

export default function CheckoutVoucherRoute() {
  return <CheckoutPage start={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
