import type { ActionFunctionArgs } from "@remix-run/node";
import { photoOrderForm } from "~/domain/catalog/forms";
import { orderPhotos } from "~/domain/catalog/order-photos.server";
import { notFound, requireOwner } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { redirectWith } from "~/http/reply.server";
import { catalogOwnerWords } from "~/messages/catalog-owner";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "owner" };

export async function action({ params, request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const { id = "" } = params;
  if (!isUuid(id)) return notFound();
  const form = await readForm(request, photoOrderForm, context);
  if (!form.ok) return notFound();
  const moved = await orderPhotos(actor, id, { photoId: form.value.foto, places: form.value.arah });
  if (!moved.ok) return notFound();
  const text = catalogOwnerWords[context.locale].done.photoMoved;
  return redirectWith(context, paths.owner.productPhotos(id), { kind: "ok", text });
}
