import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptReturn } from "~/domain/returns/answer-return.server";
import { acceptForm } from "~/domain/returns/forms";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
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
  { title: `${returnsShopWords[localeOf(matches)].accept.title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return (await shopReturn(shopId, params.id ?? "")) ?? notFound();
}

/** POST: the shop takes it back, with the goods or without. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = returnsShopWords[context.locale];
  const { view } = (await shopReturn(actor.shopId, params.id ?? "")) ?? notFound();
  await limit("write", actor.accountId);
  const errors = { ...returnsWords[context.locale].errors, ...t.errors };
  const form = await readForm(request, acceptForm, context, errors);
  if (!form.ok) return invalid(form);
  const result = await acceptReturn(actor, { returnId: view.id, ...form.value });
  const to = paths.owner.return(view.id);
  if (!result.ok)
    return redirectWith(context, to, { kind: "warn", text: shopSentence(result.code, context.locale) });
  const { doneSend, doneRepay, doneKeep } = t.accept;
  const text = form.value.goodsBack ? doneSend : view.isPaidToShop ? doneRepay : doneKeep;
  return redirectWith(context, to, { kind: "ok", text });
}

export default function AcceptReturnRoute() {
  return (
    <ShopReturn {...useLoaderData<typeof loader>()} act="accept" answer={useActionData<typeof action>()} />
  );
}
