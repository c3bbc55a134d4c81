import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { straightOrders, straightWays } from "~/domain/straight/queries.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { straightWords } from "~/messages/straight";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { localeOf } from "~/ui/shell/locale-of";
import { WaysPage } from "~/ui/straight/ways-page";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const [ways, orders] = await Promise.all([straightWays(shopId), straightOrders(shopId)]);
  return { ways, orders };
}

export default function StraightRoute() {
  return (
    <OwnerFrame current="balance">
      <WaysPage {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
