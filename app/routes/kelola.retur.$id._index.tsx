import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopReturn } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { returnsWords } from "~/messages/returns";
import { ShopReturn } from "~/ui/returns/shop-return";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return (await shopReturn(shopId, params.id ?? "")) ?? notFound();
}

export default function ShopReturnRoute() {
  return <ShopReturn {...useLoaderData<typeof loader>()} />;
}
