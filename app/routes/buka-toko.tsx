import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { citySettings } from "~/domain/city/settings.server";
import { openShopForm } from "~/domain/shops/forms";
import { openShop } from "~/domain/shops/open-shop.server";
import { chooseShop } from "~/http/chosen-shop.server";
import { requireAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { OpenShopPage } from "~/ui/shops/open-shop-page";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${shopsWords[localeOf(matches)].open.title} · Etalase` },
];

const unfinished = ["draft", "submitted", "revision"];

export async function loader({ context }: LoaderFunctionArgs) {
  const shops = context.viewer?.shops ?? [];
  const { requireTraining } = await citySettings();
  return {
    requireTraining,
    hasDraft: shops.some((shop) => shop.role === "owner" && unfinished.includes(shop.status)),
    phone: context.viewer?.phone ?? null,
  };
}

/** POST: a draft that its owner goes on with at once. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = requireAccount(context);
  const t = shopsWords[context.locale].open;
  await limit("write", person.accountId);
  const form = await readForm(request, openShopForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await openShop(person, form.value);
  if (!result.ok) return invalid({ errors: { "": t.hasDraft }, values: form.value }, 409);
  chooseShop(context, result.value.shopId);
  return redirectWith(context, paths.owner.home(), { kind: "ok", text: t.done(form.value.name) });
}

export default function OpenShopRoute() {
  return <OpenShopPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
