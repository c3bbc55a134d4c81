import type { LoaderFunctionArgs } from "@remix-run/node";
import { lookAtOrder } from "~/domain/orders/open-order.server";
import { paymentCodePng } from "~/domain/orders/payment-code.server";
import { notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { limit } from "~/http/rate-limit.server";

export const handle: RouteHandle = { policy: "public" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const opened = await orderOf({ params, request, context }, lookAtOrder);
  await limit("write", `qr:${context.ip}`);
  const code = (await paymentCodePng(opened.id)) ?? notFound();
  return privateFile(code, "image/png", `${opened.nomor}.png`);
}
