import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { payableOf } from "~/domain/ledger/queries.server";
import { shopParts, waitingParts } from "~/domain/orders/shop-queries.server";
import { shopWeek } from "~/domain/orders/shop-week.server";
import { payoutAccountOf } from "~/domain/payouts/balance.server";
import { shopReturns } from "~/domain/returns/shop-queries.server";
import { ownerDesk } from "~/domain/shops/owner-desk.server";
import { provenOrders } from "~/domain/straight/queries.server";
import { helpSeat } from "~/domain/training/help-seat.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { shopsOwnerWords } from "~/messages/shops-owner";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { localeOf } from "~/ui/shell/locale-of";
import { OwnerHome } from "~/ui/shops/owner-home";

export const handle: RouteHandle = { policy: "owner" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopsOwnerWords[localeOf(matches)].home.title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  const actor = requireOwner(context);
  const { shopId, name } = actor;
  const [desk, { parts }, total, returns, straight, week, payable, account, seat] = await Promise.all([
    ownerDesk(shopId),
    shopParts(shopId, "to_accept", 1),
    waitingParts(shopId),
    shopReturns(shopId, "waiting"),
    provenOrders(shopId),
    shopWeek(shopId),
    payableOf(shopId),
    payoutAccountOf(shopId),
    helpSeat(actor),
  ]);
  const shopUrl = context.publicUrl + paths.shop(desk.slug);
  const waiting = { parts: parts.filter((part) => part.canAccept), total, returns, straight };
  return { name, desk, waiting, week, payable, account, helpSeat: seat, shopUrl };
}

export default function OwnerHomeRoute() {
  return (
    <OwnerFrame current="home">
      <OwnerHome {...useLoaderData<typeof loader>()} />
    </OwnerFrame>
  );
}
