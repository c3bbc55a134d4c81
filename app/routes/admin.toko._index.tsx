import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { shopCounts, shopFilters, shopRows } from "~/domain/shops/admin-queries.server";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn, wordIn } from "~/http/query.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { ShopListScreen } from "~/ui/admin/shop-list";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminWords[localeOf(matches)].shops.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const pageNumber = pageIn(searchParams);
  const filter = choiceIn(searchParams, "status", shopFilters);
  const [list, counts] = await Promise.all([shopRows({ filter, q, page: pageNumber }), shopCounts()]);
  if (list.rows.length === 0 && pageNumber > 1)
    throw redirect(paths.admin.shops({ q, status: filter ?? undefined }));
  return { list, counts, filter, q, pageNumber };
}

export default function ShopListRoute() {
  return <ShopListScreen {...useLoaderData<typeof loader>()} />;
}
