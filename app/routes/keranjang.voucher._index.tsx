import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cartWithVoucher, putInVoucher } from "~/domain/vouchers/put-in-voucher.server";
import { cartOwner, voucherPerson } from "~/http/cart-owner.server";
import { readFormData, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limitVoucher } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { cartWords } from "~/messages/cart";
import { vouchersWords } from "~/messages/vouchers";
import { paths } from "~/paths";
import { CartView } from "~/ui/cart/cart-page";
import { localeOf } from "~/ui/shell/locale-of";
import { voucherSentence } from "~/ui/vouchers/voucher-sentence";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${cartWords[localeOf(matches)].title} · Etalase` },
  { name: "robots", content: "noindex" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  return cartWithVoucher(cartOwner(context));
}

/** Puts a code on the cart; one that takes nothing off is said beside the field, as it was typed. */
export async function action({ request, context }: ActionFunctionArgs) {
  await limitVoucher(context);
  const values = typedValues(await readFormData(request));
  const typed = values.voucher ?? "";
  const refused = (sentence: string) => invalid({ errors: { voucher: sentence }, values });
  if (typed.trim() === "") return refused(vouchersWords[context.locale].typeFirst);
  const put = await putInVoucher(cartOwner(context), { typed, person: voucherPerson(context) });
  return put.ok ? redirectWith(context, paths.cart()) : refused(voucherSentence(put, context.locale));
}

export default function CartVoucherRoute() {
  const answer = useActionData<typeof action>();
  return <CartView cart={useLoaderData<typeof loader>()} voucherAnswer={answer} />;
}
