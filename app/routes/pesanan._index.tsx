import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOrderForm } from "~/domain/orders/forms";
import { ordersOf } from "~/domain/orders/my-orders.server";
import { findOrderLink, openOrder } from "~/domain/orders/open-order.server";
import { signedInAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import { rememberedKey } from "~/http/own-orders.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { useWords } from "~/ui/kit/words";
import { FindOrderForm } from "~/ui/orders/find-order-form";
import { OrderList } from "~/ui/orders/order-list";
import { localeOf } from "~/ui/shell/locale-of";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${ordersWords[localeOf(matches)].listTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];

/** Her orders for a person signed in; a guest finds hers by two numbers. */
export async function loader({ context }: LoaderFunctionArgs) {
  const accountId = signedInAccount(context);
  return { orders: accountId ? await ordersOf(accountId) : null };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = ordersWords[context.locale];
  await limit("order_link", context.ip);
  const form = await readForm(request, findOrderForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const found = await findOrderLink(form.value);
  const { nomor, phone } = form.value;
  if (!found) return invalid({ errors: { "": t.notFound }, values: { nomor, phone } }, 404);
  const own = rememberedKey(request, found.nomor);
  const opened = own && (await openOrder(found.nomor, own, null));
  return redirectWith(context, paths.order(found.nomor, opened ? own : found.key));
}

export default function OrdersRoute() {
  const t = useWords(ordersWords);
  const { orders } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <StorefrontShell {...useFrame()} current="orders" title={t.listTitle} back={paths.home()}>
      <div className="wrap pt-4 pb-8">
        {orders ? (
          <div className="mx-auto stack max-w-[48rem]">
            <div>
              <h1 className="text-25 lg:text-31">{t.listTitle}</h1>
              <p className="muted">{t.listLead}</p>
            </div>
            <OrderList orders={orders} />
          </div>
        ) : (
          <FindOrderForm answer={answer} />
        )}
      </div>
    </StorefrontShell>
  );
}
