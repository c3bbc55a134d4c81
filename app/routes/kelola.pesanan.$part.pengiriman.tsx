import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shipPart } from "~/domain/orders/fulfil-part.server";
import { ownCourierForm, parcelForm } from "~/domain/orders/shop-forms";
import { shopPart } from "~/domain/orders/shop-queries.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { ShipForm } from "~/ui/owner-orders/part-acts";
import { PartFrame } from "~/ui/owner-orders/part-frame";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ownerOrdersWords[localeOf(matches)].shipping.title} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { shopId } = requireOwner(context);
  const part = (await shopPart(shopId, params.part ?? "")) ?? notFound();
  if (!part.canShip) throw redirect(paths.owner.order(part.id));
  return { part };
}

/** POST: on its way, by the shop's courier, or by a parcel service with its number. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = ownerOrdersWords[context.locale];
  const part = (await shopPart(actor.shopId, params.part ?? "")) ?? notFound();
  const schema = part.deliveryKind === "parcel" ? parcelForm : ownCourierForm;
  const form = await readForm(request, schema, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await shipPart(actor, { partId: part.id, ...form.value });
  if (!result.ok && result.code === "not_found") return notFound();
  return redirectWith(
    context,
    paths.owner.order(part.id),
    result.ok ? { kind: "ok", text: t.done.shipped } : { kind: "warn", text: t.movedOn },
  );
}

export default function ShipmentRoute() {
  const { part } = useLoaderData<typeof loader>();
  return (
    <PartFrame nomor={part.nomor} partId={part.id}>
      <ShipForm part={part} answer={useActionData<typeof action>()} />
    </PartFrame>
  );
}
