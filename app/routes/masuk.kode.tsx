import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { secondFactorForm } from "~/domain/accounts/forms";
import { passSecondFactor } from "~/domain/accounts/second-factor.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { forgive, limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { accountsWords } from "~/messages/accounts";
import { paths, safeReturnPath } from "~/paths";
import { CredentialPage } from "~/ui/accounts/credential-page";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

/** Public for the doorkeeper: who stands here has given a password, but isn't signed in before the code. */
export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].codeTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect(paths.home());
  if (!context.halfWay) throw redirect(paths.signIn());
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = accountsWords[context.locale];
  const { halfWay, sessionId } = context;
  if (!halfWay || !sessionId) return redirectWith(context, paths.signIn());
  const form = await readForm(request, secondFactorForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("second_factor", halfWay.accountId);
  const result = await passSecondFactor(halfWay.accountId, sessionId, form.value.code);
  if (!result.ok) return invalid({ errors: { code: t.errors.code_wrong }, values: {} });
  await forgive("second_factor", halfWay.accountId);
  return redirectWith(context, safeReturnPath(new URL(request.url).searchParams.get("lanjut")));
}

export default function CodePage() {
  const t = useWords(accountsWords);
  const answer = useActionData<typeof action>();
  return (
    <CredentialPage title={t.codeTitle} lead={t.codeLead}>
      <Field
        {...fieldOf(answer, "code")}
        label={t.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Button wide>{t.confirmCode}</Button>
    </CredentialPage>
  );
}
