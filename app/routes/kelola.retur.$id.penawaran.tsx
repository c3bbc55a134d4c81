import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { offerForReturn } from "~/domain/returns/answer-return.server";
import { offerForm } from "~/domain/returns/forms";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { shopSentence } from "~/ui/returns/shop-refusal";
import { ShopReturn } from "~/ui/returns/shop-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsShopWords[localeOf(matches)].offer.title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return (await shopReturn(shopId, params.id ?? "")) ?? notFound();
}

/** POST: a part of the money, which the buyer may take. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = returnsShopWords[context.locale];
  const { view } = (await shopReturn(actor.shopId, params.id ?? "")) ?? notFound();
  await limit("write", actor.accountId);
  const errors = { ...returnsWords[context.locale].errors, ...t.errors };
  const form = await readForm(request, offerForm, context, errors);
  if (!form.ok) return invalid(form);
  const result = await offerForReturn(actor, { returnId: view.id, ...form.value });
  if (!result.ok && (result.code === "not_less" || result.code === "amount_missing"))
    return invalid({ errors: { jumlah: errors[result.code] }, values: typedValues(form.form) });
  const flash = result.ok
    ? ({ kind: "ok", text: t.offer.done } as const)
    : ({ kind: "warn", text: shopSentence(result.code, context.locale) } as const);
  return redirectWith(context, paths.owner.return(view.id), flash);
}

export default function OfferRoute() {
  return (
    <ShopReturn {...useLoaderData<typeof loader>()} act="offer" answer={useActionData<typeof action>()} />
  );
}
