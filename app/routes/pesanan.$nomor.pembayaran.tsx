import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { changePayment } from "~/domain/orders/change-payment.server";
import { paymentChoiceForm } from "~/domain/orders/forms";
import { lookAtOrder } from "~/domain/orders/open-order.server";
import { orderPage } from "~/domain/orders/queries.server";
import { paymentOptions } from "~/domain/payments/gateways.server";
import { readForm } from "~/http/form.server";
import { orderOf } from "~/http/order-link.server";
import type { RouteHandle } from "~/http/policy";
import { limitCheckout } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { formatRupiah } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { useLocale, useWords } from "~/ui/kit/words";
import { OrderTask } from "~/ui/orders/order-task";
import { PaymentChoice } from "~/ui/orders/payment-choice";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ordersWords[localeOf(matches)].payTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { id, nomor, key } = await orderOf({ params, request, context }, lookAtOrder);
  const order = await orderPage(id);
  if (order.status !== "awaiting_payment") throw redirect(paths.order(nomor, key));
  const payments = paymentOptions(order.total)
    .filter(({ method }) => method !== "cash")
    .map(({ method, isSimulation }) => ({ method, isSimulation }));
  return { nomor, orderKey: key, total: order.total, method: order.paymentMethod, payments };
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const t = ordersWords[context.locale];
  const { id, nomor, key } = await orderOf({ params, request, context }, lookAtOrder);
  await limitCheckout(context);
  const form = await readForm(request, paymentChoiceForm, context, t.payErrors);
  if (!form.ok) return invalid(form);
  const result = await changePayment({ orderId: id, method: form.value.method });
  if (result.ok) return redirectWith(context, paths.order(nomor, key), { kind: "ok", text: t.methodChanged });
  if (result.code === "method_off") return invalid({ errors: { method: t.payErrors.method_off } });
  return redirectWith(context, paths.order(nomor, key), { kind: "bad", text: t.payErrors[result.code] });
}

export default function ChangePaymentRoute() {
  const t = useWords(ordersWords);
  const locale = useLocale();
  const { nomor, orderKey, total, method, payments } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formMethod === "POST";
  return (
    <OrderTask
      nomor={nomor}
      orderKey={orderKey}
      title={t.payTitle}
      lead={t.payLead(formatRupiah(total, locale))}
    >
      <Form method="post" noValidate action={paths.orderPayment(nomor, orderKey)} className="panel stack">
        <PaymentChoice payments={payments} method={method} error={answer?.errors.method} />
        <Button kind="buy" wide busy={busy}>
          {t.doChange}
        </Button>
      </Form>
    </OrderTask>
  );
}
