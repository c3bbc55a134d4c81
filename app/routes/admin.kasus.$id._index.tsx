import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { casePage } from "~/domain/orders/case-page.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { casesWords } from "~/messages/cases";
import { isUuid } from "~/platform/id";
import { CaseScreen } from "~/ui/admin/case-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${casesWords[localeOf(matches)].list.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { id = "" } = params;
  return (isUuid(id) ? await casePage(id) : null) ?? notFound();
}

export default function CaseRoute() {
  return <CaseScreen {...useLoaderData<typeof loader>()} />;
}
