import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { useWords } from "~/ui/kit/words";
import { LabelSheet } from "~/ui/owner-orders/label-sheet";
import { localeOf } from "~/ui/shell/locale-of";
import paper from "~/ui/training/paper.css?url";
import { PrintBar } from "~/ui/training/print-bar";

/** Outside the workplace's frame: made for paper. */
export const handle: RouteHandle = { policy: "owner" };
export const links: LinksFunction = () => [{ rel: "stylesheet", href: paper }];
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].paper.title} ${data?.part.nomor ?? ""} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  return { part: (await shopPart(shopId, params.part ?? "")) ?? notFound() };
}

export default function LabelRoute() {
  const { part } = useLoaderData<typeof loader>();
  const t = useWords(ownerOrdersWords);
  return (
    <>
      <PrintBar back={{ to: paths.owner.order(part.id), text: part.nomor }} print={t.paper.print} />
      <LabelSheet part={part} />
    </>
  );
}
