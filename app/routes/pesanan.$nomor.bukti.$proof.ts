import type { LoaderFunctionArgs } from "@remix-run/node";
import { lookAtOrder } from "~/domain/orders/open-order.server";
import { proofPicture } from "~/domain/straight/proofs.server";
import { notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "public" };

/** The photo that this order's buyer sent: for who may open the order, never cached. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const opened = await orderOf({ params, request, context }, lookAtOrder);
  const id = params.proof ?? "";
  const bytes = (isUuid(id) ? await proofPicture({ id, orderId: opened.id }) : null) ?? notFound();
  return privateFile(bytes, "image/jpeg");
}
