import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { type OwnerTab, ownerProducts, ownerTabs } from "~/domain/catalog/owner-products.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { wordIn } from "~/http/query.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { randomToken } from "~/platform/random.server";
import { GoodsDesk } from "~/ui/catalog/goods-desk";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${catalogOwnerWords[localeOf(matches)].goods} · Etalase` },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const asked = new URL(request.url).searchParams;
  const tab = ownerTabs.find((one) => one === asked.get("status")) ?? ("all" satisfies OwnerTab);
  const q = wordIn(asked);
  const page = pageOf(asked.get("hal"));
  const list = await ownerProducts(actor, { tab, q, page });
  return { ...list, tab, q, page, formToken: randomToken(12) };
}

/** Nobody has four thousand pages; anything odd is the first. */
function pageOf(text: string | null): number {
  return text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}

export default function OwnerGoodsPage() {
  const loaded = useLoaderData<typeof loader>();
  const here = paths.owner.products({
    status: loaded.tab === "all" ? undefined : loaded.tab,
    q: loaded.q,
    hal: loaded.page,
  });
  return (
    <OwnerFrame>
      <GoodsDesk {...loaded} here={here} />
    </OwnerFrame>
  );
}
