import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shopAccountForm } from "~/domain/straight/forms";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { straightWays } from "~/domain/straight/queries.server";
import { requireOwner } from "~/http/context.server";
import { readForm, typedValues } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";
import { ShopAccountForm } from "~/ui/straight/account-form";

export const handle: RouteHandle = { policy: "owner", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${straightWords[localeOf(matches)].account} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  return { account: (await straightWays(requireOwner(context).shopId)).account };
}

/** POST: buyers may transfer to this account from now on. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireOwner(context);
  const t = straightWords[context.locale];
  await limit("write", actor.accountId);
  const form = await readForm(request, shopAccountForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const result = await keepShopAccount(actor, form.value);
  if (!result.ok) return invalid({ errors: { "": t.ownerOnly }, values: typedValues(form.form) });
  return redirectWith(context, paths.owner.straight(), { kind: "ok", text: t.accountKept });
}

export default function ShopAccountRoute() {
  const t = useWords(straightWords);
  return (
    <OwnerFrame current="balance" task={{ back: paths.owner.straight(), title: t.account }}>
      <div className="wrap max-w-[36rem] pt-5 pb-8">
        <section className="panel">
          <ShopAccountForm {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
        </section>
      </div>
    </OwnerFrame>
  );
}
