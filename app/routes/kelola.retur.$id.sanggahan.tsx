import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { objectToGoods } from "~/domain/returns/answer-return.server";
import { whyForm } from "~/domain/returns/forms";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { photoAct } from "~/http/photo-act.server";
import type { RouteHandle } from "~/http/policy";
import { photoBodyBytes } from "~/http/upload-limits";
import { returnsWords } from "~/messages/returns";
import { returnsShopWords } from "~/messages/returns-shop";
import { paths } from "~/paths";
import { ShopReturn } from "~/ui/returns/shop-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: photoBodyBytes };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsShopWords[localeOf(matches)].object.title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return (await shopReturn(shopId, params.id ?? "")) ?? notFound();
}

/** POST: nothing came back, or not what was to come. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = returnsWords[context.locale];
  const { view } = (await shopReturn(actor.shopId, params.id ?? "")) ?? notFound();
  return photoAct(request, context, {
    uploader: actor.accountId,
    schema: whyForm,
    sentences: t.errors,
    deed: (value, pictures) => objectToGoods(actor, { returnId: view.id, reason: value.alasan, pictures }),
    back: paths.owner.return(view.id),
    done: returnsShopWords[context.locale].object.done,
    movedOn: t.movedOn,
  });
}

export default function ObjectRoute() {
  return (
    <ShopReturn {...useLoaderData<typeof loader>()} act="object" answer={useActionData<typeof action>()} />
  );
}
