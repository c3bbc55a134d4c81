import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { changePassword } from "~/domain/accounts/change-password.server";
import { changePasswordForm } from "~/domain/accounts/forms";
import { requireAccount } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { forgive, limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { accountsWords } from "~/messages/accounts";
import { paths } from "~/paths";
import { CredentialPage } from "~/ui/accounts/credential-page";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "signed_in", maxBodyBytes: 16_384 };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].passwordTitle} · Etalase` },
];

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireAccount(context);
  const t = accountsWords[context.locale];
  const form = await readForm(request, changePasswordForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("sign_in_account", actor.accountId);
  const result = await changePassword(actor, context.sessionId, form.value);
  if (!result.ok) {
    const field = result.code === "password_wrong" ? "current" : "password";
    return invalid({ errors: { [field]: t.errors[result.code] } });
  }
  await forgive("sign_in_account", actor.accountId);
  return redirectWith(context, paths.account(), { kind: "ok", text: t.passwordChanged });
}

export default function PasswordRoute() {
  const t = useWords(accountsWords);
  const answer = useActionData<typeof action>();
  return (
    <CredentialPage
      title={t.passwordTitle}
      lead={t.newPasswordHint}
      below={
        <LinkButton kind="quiet" icon="arrow-left" to={paths.accountSecurity()}>
          {t.securityTitle}
        </LinkButton>
      }
    >
      <Field
        {...fieldOf(answer, "current")}
        label={t.currentPassword}
        type="password"
        autoComplete="current-password"
        required
      />
      <Field
        {...fieldOf(answer, "password")}
        label={t.newPassword}
        type="password"
        autoComplete="new-password"
        required
      />
      <Button wide>{t.changePassword}</Button>
    </CredentialPage>
  );
}
