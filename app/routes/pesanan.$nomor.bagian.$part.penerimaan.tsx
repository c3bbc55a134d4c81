import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { confirmReceipt } from "~/domain/orders/fulfil-part.server";
import { openOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { isPaidToShop } from "~/domain/payments/gateway";
import { actorOf, notFound } from "~/http/context.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { redirectWith } from "~/http/reply.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ordersWords[localeOf(matches)].steps.confirmReceipt} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

/** Asked once more, since the money goes to the shop with it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  const { parts, paymentMethod } = await orderPage(id);
  const part = parts.find((one) => one.id === params.part) ?? notFound();
  if (!part.canConfirm) throw redirect(paths.order(nomor, key));
  return {
    nomor,
    orderKey: key,
    partId: part.id,
    shopName: part.shop.name,
    holdsMoney: !isPaidToShop(paymentMethod),
  };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = ordersWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, openOrder);
  await limit("write", context.ip);
  const partId = params.part ?? "";
  if (!isUuid(partId)) return notFound();
  const result = await confirmReceipt(actorOf(context), { orderId: id, partId });
  if (!result.ok && result.code === "not_found") return notFound();
  const flash = result.ok
    ? ({ kind: "ok", text: t.confirmed } as const)
    : ({ kind: "warn", text: t.movedOn } as const);
  return redirectWith(context, paths.order(nomor, key), flash);
}

export default function ConfirmReceiptRoute() {
  const t = useWords(ordersWords);
  const { nomor, orderKey, partId, shopName, holdsMoney } = useLoaderData<typeof loader>();
  return (
    <OrderTask
      nomor={nomor}
      orderKey={orderKey}
      title={t.receiptTitle}
      lead={holdsMoney ? t.receiptLead(shopName) : t.receiptLeadDirect(shopName)}
    >
      <Form
        method="post"
        noValidate
        action={paths.partReceipt(nomor, partId, orderKey)}
        className="stack gap-2"
      >
        <Button wide icon="package-check">
          {t.doConfirm}
        </Button>
        <LinkButton kind="quiet" wide to={paths.order(nomor, orderKey)}>
          {t.notYet}
        </LinkButton>
      </Form>
    </OrderTask>
  );
}
