import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusePart } from "~/domain/orders/cancel-part.server";
import { cancelForm } from "~/domain/orders/forms";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { RefusalForm } from "~/ui/owner-orders/refusal-form";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].refuse} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const part = (await shopPart(shopId, params.part ?? "")) ?? notFound();
  if (!part.canRefuse) throw redirect(paths.owner.order(part.id));
  return { part };
}

/** POST: she can't fulfil it; goods and money go back. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = ownerOrdersWords[context.locale];
  const part = (await shopPart(actor.shopId, params.part ?? "")) ?? notFound();
  const form = await readForm(request, cancelForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await refusePart(actor, { partId: part.id, reason: form.value.reason });
  if (!result.ok && result.code === "not_found") return notFound();
  const done = part.isCash ? t.done.refusedCash : part.isStraight ? t.done.refusedStraight : t.done.refused;
  return redirectWith(
    context,
    paths.owner.order(part.id),
    result.ok ? { kind: "ok", text: done } : { kind: "warn", text: t.movedOn },
  );
}

export default function RefusalRoute() {
  const { part } = useLoaderData<typeof loader>();
  return (
    <PartFrame nomor={part.nomor} partId={part.id}>
      <RefusalForm part={part} answer={useActionData<typeof action>()} />
    </PartFrame>
  );
}
