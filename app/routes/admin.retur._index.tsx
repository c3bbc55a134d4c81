import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskReturns } from "~/domain/returns/desk-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { returnsDeskWords } from "~/messages/returns-desk";
import { DeskList } from "~/ui/returns/desk-list";
import { deskTabOf } from "~/ui/returns/tabs";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsDeskWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const filter = deskTabOf(searchParams.get("tampil"));
  const page = pageIn(searchParams);
  return { list: await deskReturns(filter, page), filter, page };
}

export default function ReturnDeskRoute() {
  return <DeskList {...useLoaderData<typeof loader>()} />;
}
