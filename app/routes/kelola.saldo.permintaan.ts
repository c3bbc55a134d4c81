import type { ActionFunctionArgs } from "@remix-run/node";
import { requestPayout } from "~/domain/payouts/request-payout.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";

export const handle: RouteHandle = { policy: "owner" };

/** The owner asks for what is free, without waiting for the payout day. Not her staff. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = payoutsWords[context.locale];
  const back = (kind: "ok" | "warn", text: string) =>
    redirectWith(context, paths.owner.balance(), { kind, text });
  if (actor.kind !== "owner") return back("warn", t.ownerOnlyAsk);
  await limit("write", actor.accountId);
  const result = await requestPayout(actor);
  if (result.ok) return back("ok", t.asked(formatRupiah(result.value.amount, context.locale)));
  if (result.code !== "below_minimum") return back("warn", t.errors[result.code]);
  const inWords = (amount: typeof result.free) => formatRupiah(amount, context.locale);
  return back("warn", t.belowMinimum(inWords(result.free), inWords(result.minimum)));
}
