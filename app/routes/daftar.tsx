import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useActionData, useSearchParams } from "@remix-run/react";
import { signUpForm } from "~/domain/accounts/forms";
import { signUp } from "~/domain/accounts/sign-up.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { takeOverSession } from "~/http/sign-in-session.server";
import { accountsWords } from "~/messages/accounts";
import { paths, safeReturnPath } from "~/paths";
import { CredentialPage } from "~/ui/accounts/credential-page";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].signUpTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];

export async function loader({ context }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect(paths.account());
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = accountsWords[context.locale];
  const form = await readForm(request, signUpForm, context, t.errors);
  if (!form.ok) return invalid(form);
  await limit("sign_in_address", context.ip, 2);
  const result = await signUp(form.value);
  if (!result.ok) {
    const field = result.code.startsWith("password") ? "password" : "contact";
    return invalid({
      errors: { [field]: t.errors[result.code] },
      values: { name: form.value.name, contact: form.value.contact },
    });
  }
  await takeOverSession(context, result.value);
  const next = safeReturnPath(new URL(request.url).searchParams.get("lanjut"));
  return redirectWith(context, next, { kind: "ok", text: t.welcome(form.value.name) });
}

export default function SignUpPage() {
  const t = useWords(accountsWords);
  const answer = useActionData<typeof action>();
  const lanjut = useSearchParams()[0].get("lanjut") ?? undefined;
  return (
    <CredentialPage
      title={t.signUpTitle}
      lead={t.signUpLead}
      below={
        <p>
          {t.haveAccount}{" "}
          <Link className="link" to={paths.signIn({ lanjut })}>
            {t.signIn}
          </Link>
        </p>
      }
    >
      <Field {...fieldOf(answer, "name")} label={t.name} autoComplete="name" required />
      <Field
        {...fieldOf(answer, "contact")}
        label={t.contact}
        hint={t.contactHint}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        required
      />
      <Field
        {...fieldOf(answer, "password")}
        defaultValue=""
        label={t.password}
        hint={t.newPasswordHint}
        type="password"
        autoComplete="new-password"
        required
      />
      <Button wide>{t.signUp}</Button>
    </CredentialPage>
  );
}
