import type { LoaderFunctionArgs } from "@remix-run/node";
import { openOrder } from "~/domain/orders/open-order.server";
import { returnPicture } from "~/domain/returns/photos.server";
import { notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "public" };

/** A photo of a return: for who may open its order, never cached. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id } = await orderOf({ params, request, context }, openOrder);
  const { photo: photoId = "", return: returnId = "" } = params;
  if (!isUuid(photoId) || !isUuid(returnId)) return notFound();
  const bytes = (await returnPicture({ orderId: id }, { photoId, returnId })) ?? notFound();
  return privateFile(bytes, "image/jpeg");
}
