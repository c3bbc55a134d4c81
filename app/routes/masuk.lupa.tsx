import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askReset } from "~/domain/accounts/ask-reset.server";
import { contactKey } from "~/domain/accounts/contact";
import { askResetForm } from "~/domain/accounts/forms";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { ForgotPage, LetterSentPage } from "~/ui/accounts/recovery-page";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${recoveryWords[localeOf(matches)].askTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];

export function loader({ request }: LoaderFunctionArgs) {
  return { isSent: new URL(request.url).searchParams.has("terkirim") };
}

/** POST: the same answer for whoever has an account and whoever has none. */
export async function action({ request, context }: ActionFunctionArgs) {
  const t = recoveryWords[context.locale];
  const form = await readForm(request, askResetForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("reset_address", context.ip);
  await limit("reset_account", contactKey(form.value.contact));
  const result = await askReset(form.value);
  if (!result.ok) return invalid({ errors: { contact: t.errors[result.code] }, values: form.value });
  return redirectWith(context, paths.forgotPassword({ terkirim: 1 }));
}

export default function ForgotRoute() {
  const { isSent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return isSent ? <LetterSentPage /> : <ForgotPage answer={answer} />;
}
