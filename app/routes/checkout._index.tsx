import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepAddress } from "~/domain/accounts/keep-address.server";
import { knownBuyer } from "~/domain/accounts/last-address.server";
import { isCheckoutKey, pickedDeliveries } from "~/domain/orders/checkout";
import { checkoutPage, newCheckoutKey } from "~/domain/orders/checkout-page.server";
import { checkoutForm } from "~/domain/orders/forms";
import { orderKey } from "~/domain/orders/order-link.server";
import type { PlaceOrderInput } from "~/domain/orders/place-order";
import { placeOrder } from "~/domain/orders/place-order.server";
import { cartOwner, voucherPerson } from "~/http/cart-owner.server";
import { actorOf, type RequestContext, signedInAccount } from "~/http/context.server";
import { checkForm, readFormData, typedValues } from "~/http/form.server";
import { rememberOrder } from "~/http/own-orders.server";
import type { RouteHandle } from "~/http/policy";
import { limitCheckout, limitVoucher } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { checkoutWords } from "~/messages/checkout";
import { paths } from "~/paths";
import { checkoutErrors } from "~/ui/orders/checkout-errors";
import type { CheckoutAnswer } from "~/ui/orders/checkout-now";
import { CheckoutPage } from "~/ui/orders/checkout-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 65_536, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${checkoutWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const known = await knownBuyer(context.viewer, new URL(request.url).searchParams.get("alamat"));
  const place = known?.address?.villageCode ?? "";
  const view = await checkoutPage(cartOwner(context), { place, deliveries: {} });
  return { view, known, checkoutKey: newCheckoutKey() };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = checkoutWords[context.locale];
  await limitCheckout(context);
  const form = await readFormData(request);
  const key = form.get("checkoutKey");
  if (typeof key !== "string" || !isCheckoutKey(key)) throw new Response(null, { status: 400 });
  const read = checkForm(form, checkoutForm, context, sentences(t.errors));
  if (!read.ok) return askAgain(context, form, { errors: read.errors, status: 422, made: null, key });
  if (read.value.typedVoucher) await limitVoucher(context);
  const input = { ...read.value, locale: context.locale };
  const placed = await placeOrder(actorOf(context), cartOwner(context), input);
  if (!placed.ok) {
    const isMade = placed.code === "checkout_changed";
    const made = isMade
      ? { nomor: placed.nomor, href: paths.order(placed.nomor, orderKey(placed.nomor)) }
      : null;
    const told = checkoutErrors(placed, t, context.locale);
    return askAgain(context, form, { ...told, made, key: isMade ? newCheckoutKey() : key });
  }
  if (read.value.keepAddress) await keepFor(context, input);
  rememberOrder(context, request, placed.value);
  return redirectWith(context, paths.order(placed.value.nomor, placed.value.key));
}

/** The schema's keys that are plain sentences; those with gaps belong to refusals. */
function sentences(errors: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).flatMap(([key, text]) => (typeof text === "string" ? [[key, text]] : [])),
  );
}

async function askAgain(
  context: RequestContext,
  form: FormData,
  told: Pick<CheckoutAnswer, "errors" | "made"> & { readonly status: number; readonly key: string },
) {
  const values = typedValues(form);
  const view = await checkoutPage(cartOwner(context), {
    place: values.place ?? "",
    deliveries: pickedDeliveries(form),
    person: voucherPerson(context, values),
  });
  const answer: CheckoutAnswer = {
    errors: told.errors,
    values,
    view,
    checkoutKey: told.key,
    made: told.made,
  };
  return data(answer, { status: told.status });
}

/** For a person signed in; the order stands whether or not there is room for the address. */
async function keepFor(context: RequestContext, input: PlaceOrderInput): Promise<void> {
  const accountId = signedInAccount(context);
  if (!accountId || input.addressLine === "") return;
  const isOutside = input.place.startsWith("luar:");
  await keepAddress(
    { kind: "buyer", accountId, name: input.buyerName },
    {
      recipient: input.buyerName,
      phone: input.phone,
      villageCode: isOutside ? null : input.place,
      line: input.addressLine,
      landmark: input.landmark,
      city: isOutside ? input.city : null,
      postal: isOutside ? input.postal : null,
    },
  );
}

export default function CheckoutRoute() {
  return <CheckoutPage start={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
