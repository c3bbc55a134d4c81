import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { returnsOfPart } from "~/domain/returns/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { now } from "~/platform/clock.server";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { PartPage } from "~/ui/owner-orders/part-page";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.part.nomor ?? ""} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const part = (await shopPart(shopId, params.part ?? "")) ?? notFound();
  return { part, returns: await returnsOfPart(shopId, part.id), now: now() };
}

export default function OwnerOrderRoute() {
  const { part, returns, now } = useLoaderData<typeof loader>();
  return (
    <PartFrame nomor={part.nomor}>
      <PartPage part={part} returns={returns} now={now} />
    </PartFrame>
  );
}
