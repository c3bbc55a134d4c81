import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shopBalance } from "~/domain/payouts/balance.server";
import { connectionOf } from "~/domain/payouts/connect-account.server";
import { payoutAccountForm } from "~/domain/payouts/forms";

import { setPayoutAccount } from "~/domain/payouts/set-payout-account.server";
import { yearTurnover } from "~/domain/payouts/turnover.server";
import { provenOrders } from "~/domain/straight/queries.server";
import { requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { BalancePage } from "~/ui/payouts/balance-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${payoutsWords[localeOf(matches)].title} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const [balance, turnover, proofs, connection] = await Promise.all([
    shopBalance(shopId),
    yearTurnover(shopId),
    provenOrders(shopId),
    connectionOf(shopId),
  ]);
  return { balance, turnover, proofs: proofs.length, connectLabel: connection?.label ?? null };
}

/** POST: where the money goes from now on. Money matters are the owner's own, not her staff's. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = payoutsWords[context.locale];
  const balance = paths.owner.balance();
  if (actor.kind !== "owner") return redirectWith(context, balance, { kind: "warn", text: t.ownerOnly });
  await limit("write", actor.accountId);
  const form = await readForm(request, payoutAccountForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await setPayoutAccount(actor, form.value);
  return redirectWith(context, balance, { kind: "ok", text: t.saved });
}

export default function BalanceRoute() {
  return (
    <OwnerFrame current="balance">
      <BalancePage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </OwnerFrame>
  );
}
