import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { closeAccount, whyNotClose } from "~/domain/accounts/close-account.server";
import { closeForm } from "~/domain/accounts/forms";
import { requireAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { myDataWords } from "~/messages/my-data";
import { paths } from "~/paths";
import { CloseAccountPage } from "~/ui/accounts/my-data-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${myDataWords[localeOf(matches)].closeTitle} · Etalase` },
];
export const headers = () => ({ "Cache-Control": "private, no-store" });

export async function loader({ context }: LoaderFunctionArgs) {
  const { accountId } = requireAccount(context);
  return { why: await whyNotClose(accountId) };
}

/** POST: for good. What stands in its way is said by the page, loaded again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const t = myDataWords[context.locale];
  const form = await readForm(request, closeForm, context, t.errors);
  if (!form.ok) return invalid({ errors: form.errors });
  await limit("sign_in_account", actor.accountId);
  const result = await closeAccount(actor, form.value);
  if (result.ok) {
    context.cookies.closeSession();
    return redirectWith(context, paths.home(), { kind: "ok", text: t.closed });
  }
  if (result.code === "password_wrong") return invalid({ errors: { password: t.errors.password_wrong } });
  return invalid({ errors: {} }, 409);
}

export default function CloseAccountRoute() {
  const { why } = useLoaderData<typeof loader>();
  return <CloseAccountPage why={why} answer={useActionData<typeof action>()} />;
}
