import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { handOverPart } from "~/domain/orders/fulfil-part.server";
import { handoverForm } from "~/domain/orders/shop-forms";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { HandoverForm } from "~/ui/owner-orders/part-acts";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].handover.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const part = (await shopPart(shopId, params.part ?? "")) ?? notFound();
  if (!part.canHandOver) throw redirect(paths.owner.order(part.id));
  return { part };
}

/** POST: the buyer said her code, so both know that the goods changed hands. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = ownerOrdersWords[context.locale];
  const part = (await shopPart(actor.shopId, params.part ?? "")) ?? notFound();
  const form = await readForm(request, handoverForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await handOverPart(actor, { partId: part.id, code: form.value.code });
  const order = paths.owner.order(part.id);
  if (result.ok) return redirectWith(context, order, { kind: "ok", text: t.done.handedOver });
  switch (result.code) {
    case "not_found":
      return notFound();
    case "moved_on":
      return redirectWith(context, order, { kind: "warn", text: t.movedOn });
    case "code_wrong":
      // After the last try there is no other.
      return invalid({
        errors: { code: result.left > 0 ? t.handover.wrong(result.left) : t.handover.locked },
        values: form.value,
      });
    case "code_locked":
      return invalid({ errors: { code: t.handover.locked }, values: form.value }, 429);
  }
}

export default function HandoverRoute() {
  const { part } = useLoaderData<typeof loader>();
  return (
    <PartFrame nomor={part.nomor} partId={part.id}>
      <HandoverForm part={part} answer={useActionData<typeof action>()} />
    </PartFrame>
  );
}
