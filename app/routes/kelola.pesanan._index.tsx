import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { partsPerPage, shopParts } from "~/domain/orders/shop-queries.server";
import { waitingReturns } from "~/domain/returns/shop-queries.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { now } from "~/platform/clock.server";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { PartList } from "~/ui/owner-orders/part-list";
import { partTabOf, partTabs } from "~/ui/owner-orders/part-tabs";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const query = new URL(request.url).searchParams;
  const tab = partTabOf(query.get("status"));
  const hal = query.get("hal") ?? "";
  const page = /^[1-9]\d{0,3}$/.test(hal) ? Number(hal) : 1;
  const { name = "", slug = "" } = context.shop ?? {};
  return {
    list: await shopParts(shopId, partTabs[tab], page),
    ...{ tab, page, perPage: partsPerPage, now: now() },
    waitingReturns: await waitingReturns(shopId),
    share: { name, url: context.publicUrl + paths.shop(slug) },
  };
}

export default function OwnerOrdersRoute() {
  return (
    <OwnerFrame current="orders">
      <PartList {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
