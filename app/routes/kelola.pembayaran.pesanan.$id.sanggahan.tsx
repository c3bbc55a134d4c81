import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { disputeStraight } from "~/domain/orders/confirm-straight.server";
import { disputeForm } from "~/domain/straight/forms";
import { proofsOf } from "~/domain/straight/proofs.server";
import { straightOrder } from "~/domain/straight/queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { StraightOrderPage } from "~/ui/straight/order-page";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].dispute} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const { id = "" } = params;
  const order = (isUuid(id) ? await straightOrder(shopId, id) : null) ?? notFound();
  return { order, proofs: await proofsOf({ orderId: id, shopId }) };
}

/** POST: the money isn't there, and why; the buyer reads it. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  if (!isUuid(id) || !(await straightOrder(actor.shopId, id))) return notFound();
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const form = await readForm(request, disputeForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await disputeStraight(actor, { orderId: id, ...form.value });
  const flash = result.ok
    ? ({ kind: "ok", text: t.disputed } as const)
    : ({ kind: "warn", text: t.errors.not_open } as const);
  return redirectWith(context, paths.owner.straightOrder(id), flash);
}

export default function DisputeRoute() {
  const t = useWords(straightWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.straight(), title: t.proofs }}>
      <StraightOrderPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
    </OwnerFrame>
  );
}
