import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { connectAccount, connectionOf } from "~/domain/payouts/connect-account.server";
import { requireOwner } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { payoutsWords } from "~/messages/payouts";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { ConnectionPage } from "~/ui/payouts/connection-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: `${payoutsWords[localeOf(matches)].connect.title(data?.connection.label ?? "")} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** Where no sender opens accounts there is nothing to see. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const connection = await connectionOf(shopId);
  if (connection === null) throw redirect(paths.owner.balance(), 303);
  return { connection };
}

/** POST: on to the sender's own page. Money matters are the owner's own, not her staff's. */
export async function action({ context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = payoutsWords[context.locale].connect;
  const here = (text: string) => redirectWith(context, paths.owner.connection(), { kind: "warn", text });
  if ((await connectionOf(actor.shopId)) === null) return redirect(paths.owner.balance(), 303);
  if (actor.kind !== "owner") return here(t.ownerOnly);
  await limit("write", actor.accountId);
  const result = await connectAccount(actor);
  return result.ok ? redirect(result.value.url, 303) : here(t[result.code]);
}

export default function ConnectionRoute() {
  const { connection } = useLoaderData<typeof loader>();
  const t = useWords(payoutsWords);
  return (
    <OwnerFrame
      current="balance"
      task={{ back: paths.owner.balance(), title: t.connect.title(connection.label) }}
    >
      <ConnectionPage connection={connection} />
    </OwnerFrame>
  );
}
