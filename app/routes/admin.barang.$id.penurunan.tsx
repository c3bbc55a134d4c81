import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { adminProduct } from "~/domain/catalog/admin-products.server";
import { takeDownForm } from "~/domain/catalog/take-down-form";
import { bringBackProduct, takeDownProduct } from "~/domain/catalog/take-down-product.server";
import { notFound, requireAdmin } from "~/http/context.server";
import { checkForm, readFormData } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { isUndo } from "~/http/undo.server";
import { adminTradeWords } from "~/messages/admin-trade";
import { paths } from "~/paths";
import { isUuid } from "~/platform/id";
import { TakeDownScreen } from "~/ui/admin/take-down-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${adminTradeWords[localeOf(matches)].goods.takeDownTitle(data?.name ?? "")} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireAdmin(context);
  return productOf(params.id);
}

async function productOf(id = "") {
  return (isUuid(id) ? await adminProduct(id) : null) ?? notFound();
}

/** POST takes a product out of sight, DELETE gives it back to its owner as a draft. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireAdmin(context);
  const product = await productOf(params.id);
  const t = adminTradeWords[context.locale];
  const sent = await readFormData(request);
  if (isUndo(request, sent)) {
    const result = await bringBackProduct(actor, product.id);
    const text = result.ok ? t.goods.back(product.name) : t.errors.wrong_status;
    return redirectWith(context, paths.admin.products(), { kind: result.ok ? "ok" : "warn", text });
  }
  const form = checkForm(sent, takeDownForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await takeDownProduct(actor, product.id, form.value);
  const text = result.ok ? t.goods.taken(product.name) : t.errors.wrong_status;
  return redirectWith(context, paths.admin.products({ status: "taken_down" }), {
    kind: result.ok ? "ok" : "warn",
    text,
  });
}

export default function TakeDownRoute() {
  return <TakeDownScreen product={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
