import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accountPage } from "~/domain/ledger/account-page.server";
import { notFound, requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { pageIn } from "~/http/query.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { AccountScreen } from "~/ui/admin/account-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminMoneyWords[localeOf(matches)].ledger.title} · Etalase` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const pageNumber = pageIn(new URL(request.url).searchParams);
  const account = (await accountPage(params.account ?? "", pageNumber)) ?? notFound();
  return { account, pageNumber };
}

export default function AccountRoute() {
  return <AccountScreen {...useLoaderData<typeof loader>()} />;
}
