import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetForm } from "~/domain/accounts/forms";
import { isResetOpen, resetPassword } from "~/domain/accounts/reset-password.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { accountsWords } from "~/messages/accounts";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { LinkOverPage, NewPasswordPage } from "~/ui/accounts/recovery-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${recoveryWords[localeOf(matches)].newTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];
/** The address is the key: nobody is told where she came from. */
export const headers = () => ({ "Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer" });

export async function loader({ params, context }: LoaderFunctionArgs) {
  await limit("reset_address", context.ip);
  const isOpen = await isResetOpen(params.token ?? "");
  return data({ isOpen }, { status: isOpen ? 200 : 422 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const t = accountsWords[context.locale];
  await limit("reset_address", context.ip);
  const form = await readForm(request, resetForm, context, t.errors);
  if (!form.ok) return invalid({ errors: form.errors });
  const result = await resetPassword({ token: params.token ?? "", password: form.value.password });
  if (result.ok)
    return redirectWith(context, paths.signIn(), { kind: "ok", text: recoveryWords[context.locale].saved });
  // The page, loaded again, says that the link is over.
  if (result.code === "reset_over") return invalid({ errors: {} });
  return invalid({ errors: { password: t.errors[result.code] } });
}

export default function NewPasswordRoute() {
  const { isOpen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return isOpen ? <NewPasswordPage answer={answer} /> : <LinkOverPage />;
}
