import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { deskReturn } from "~/domain/returns/desk-queries.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { returnsDeskWords } from "~/messages/returns-desk";
import { DeskPage } from "~/ui/returns/desk-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${returnsDeskWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return (await deskReturn(params.id ?? "")) ?? notFound();
}

export default function DeskReturnRoute() {
  return <DeskPage {...useLoaderData<typeof loader>()} />;
}
