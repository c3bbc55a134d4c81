import type { LoaderFunctionArgs } from "@remix-run/node";
import { lookAtOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { receiptPdf } from "~/domain/orders/receipt-pdf.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { privateFile } from "~/http/private-file.server";
import { limit } from "~/http/rate-limit.server";
import { receiptWords } from "~/messages/receipt";
import { now } from "~/platform/clock.server";

export const handle: RouteHandle = { policy: "public" };

/** The receipt on paper, in the reader's language; made when asked for, hence the limit. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const opened = await orderOf({ params, request, context }, lookAtOrder);
  await limit("write", `pdf:${context.ip}`, 5);
  const pdf = await receiptPdf(await orderPage(opened.id), context.locale, now());
  const name = receiptWords[context.locale].fileName(opened.nomor);
  return privateFile(pdf, "application/pdf", name);
}
