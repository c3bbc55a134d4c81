import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { proofsOf } from "~/domain/straight/proofs.server";
import { straightOrder } from "~/domain/straight/queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StraightOrderPage } from "~/ui/straight/order-page";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].proofs} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { id = "" } = params;
  const order = (isUuid(id) ? await straightOrder(shopId, id) : null) ?? notFound();
  return { order, proofs: await proofsOf({ orderId: id, shopId }) };
}

export default function StraightOrderRoute() {
  const t = useWords(straightWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.straight(), title: t.proofs }}>
      <StraightOrderPage {...useLoaderData<typeof loader>()} answer={null} />
    </OwnerFrame>
  );
}
