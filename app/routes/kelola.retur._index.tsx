import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopReturns } from "~/domain/returns/shop-queries.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { returnsShopWords } from "~/messages/returns-shop";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { ShopReturnList } from "~/ui/returns/shop-return-list";
import { shopTabOf } from "~/ui/returns/tabs";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsShopWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { searchParams } = new URL(request.url);
  const filter = shopTabOf(searchParams.get("tampil"));
  const page = pageIn(searchParams);
  return { list: await shopReturns(shopId, filter, page), filter, page };
}

export default function ShopReturnsRoute() {
  return (
    <OwnerFrame current="orders">
      <ShopReturnList {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
