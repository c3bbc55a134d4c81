import type { LoaderFunctionArgs } from "@remix-run/node";
import { openOrder } from "~/domain/orders/open-order.server";
import { proofPicture } from "~/domain/straight/proofs.server";
import { notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { isUuid } from "~/platform/id";

export const handle: RouteHandle = { policy: "public" };

/** The photo that this order's buyer sent, with her bank on it: for her alone, not for who knows her two numbers; never cached. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const opened = await orderOf({ params, request, context }, openOrder);
  const id = params.proof ?? "";
  const bytes = (isUuid(id) ? await proofPicture({ id, orderId: opened.id }) : null) ?? notFound();
  return privateFile(bytes, "image/jpeg");
}
