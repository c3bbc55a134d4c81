import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { Link, useActionData, useSearchParams } from "@remix-run/react";
import { contactKey } from "~/domain/accounts/contact";
import { signInForm } from "~/domain/accounts/forms";
import { signIn } from "~/domain/accounts/sign-in.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { forgive, limit } from "~/http/rate-limit.server";
import { invalid, redirectWith } from "~/http/reply.server";
import { takeOverSession } from "~/http/sign-in-session.server";
import { accountsWords } from "~/messages/accounts";
import { recoveryWords } from "~/messages/recovery";
import { paths, safeReturnPath } from "~/paths";
import { CredentialPage } from "~/ui/accounts/credential-page";
import { Button } from "~/ui/kit/button";
import { Field } from "~/ui/kit/field";
import { fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "public", maxBodyBytes: 16_384, light: true };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${accountsWords[localeOf(matches)].signInTitle} · Etalase` },
  { name: "robots", content: "noindex" },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  if (context.viewer) throw redirect(safeReturnPath(new URL(request.url).searchParams.get("lanjut")));
  return null;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const t = accountsWords[context.locale];
  const form = await readForm(request, signInForm, context, t.errors);
  if (!form.ok) return invalid(form);
  const who = contactKey(form.value.contact);
  await limit("sign_in_address", context.ip);
  await limit("sign_in_account", who);
  const result = await signIn(form.value);
  if (!result.ok)
    return invalid({ errors: { "": t.errors[result.code] }, values: { contact: form.value.contact } }, 401);
  await forgive("sign_in_account", who);
  await takeOverSession(context, result.value);
  const next = safeReturnPath(new URL(request.url).searchParams.get("lanjut"));
  return redirectWith(context, result.value.asksSecondFactor ? paths.signInCode({ lanjut: next }) : next);
}

export default function SignInPage() {
  const t = useWords(accountsWords);
  const { forgot } = useWords(recoveryWords);
  const answer = useActionData<typeof action>();
  const lanjut = useSearchParams()[0].get("lanjut") ?? undefined;
  return (
    <CredentialPage
      title={t.signInTitle}
      lead={lanjut ? t.signInFirst : t.signInLead}
      problem={answer?.errors[""]}
      below={
        <div className="stack gap-2">
          <p>
            <Link className="link -my-3 inline-block py-3" to={paths.forgotPassword()}>
              {forgot}
            </Link>
          </p>
          <p>
            {t.noAccount}{" "}
            <Link className="link" to={paths.signUp({ lanjut })}>
              {t.signUpTitle}
            </Link>
          </p>
          <p>
            {t.haveClaim}{" "}
            <Link className="link" to={paths.claim()}>
              {t.claimShop}
            </Link>
          </p>
        </div>
      }
    >
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
        type="password"
        autoComplete="current-password"
        required
      />
      <Button wide>{t.signIn}</Button>
    </CredentialPage>
  );
}
