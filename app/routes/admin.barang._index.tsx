import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { adminProducts, productCounts } from "~/domain/catalog/admin-products.server";
import { productStatuses } from "~/domain/catalog/product";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { choiceIn, pageIn, wordIn } from "~/http/query.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { paths } from "~/paths";
import { GoodsListScreen } from "~/ui/admin/goods-list";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${adminTradeWords[localeOf(matches)].goods.title} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const { searchParams } = new URL(request.url);
  const q = wordIn(searchParams);
  const status = choiceIn(searchParams, "status", productStatuses);
  const pageNumber = pageIn(searchParams);
  const [list, counts] = await Promise.all([adminProducts({ q, status, page: pageNumber }), productCounts()]);
  if (list.rows.length === 0 && pageNumber > 1)
    throw redirect(paths.admin.products({ q, status: status ?? undefined }));
  return { list, counts, status, q, pageNumber };
}

export default function GoodsListRoute() {
  return <GoodsListScreen {...useLoaderData<typeof loader>()} />;
}
