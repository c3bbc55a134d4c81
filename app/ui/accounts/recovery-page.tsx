import { resetMinutes } from "~/domain/accounts/reset-minutes";
import { accountsWords } from "~/messages/accounts";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";
import { CredentialPage } from "./credential-page";

type AnswerProps = { readonly answer: FormAnswer };

/** Who she is; what to do where the account has a phone number alone. */
export function ForgotPage({ answer }: AnswerProps) {
  const t = useWords(recoveryWords);
  const { contactHint } = useWords(accountsWords);
  return (
    <CredentialPage title={t.askTitle} lead={t.askLead} below={<PhoneHelp />}>
      <Field
        {...fieldOf(answer, "contact")}
        label={t.contact}
        hint={contactHint}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        required
      />
      <Button wide>{t.send}</Button>
    </CredentialPage>
  );
}

/** The same for whoever asked. */
export function LetterSentPage() {
  const t = useWords(recoveryWords);
  return (
    <BareShell narrow>
      <div className="stack gap-6 pt-4">
        <EmptyState icon="mail" title={t.sentTitle} level={1}>
          <p>{t.sentText(resetMinutes)}</p>
        </EmptyState>
        <PhoneHelp />
      </div>
    </BareShell>
  );
}

function PhoneHelp() {
  const t = useWords(recoveryWords);
  return (
    <div className="stack gap-4">
      <section className="panel stack gap-2" aria-labelledby="tanpa-surel">
        <h2 className="text-17" id="tanpa-surel">
          {t.phoneTitle}
        </h2>
        <p>{t.phoneText}</p>
      </section>
      <LinkButton kind="quiet" icon="arrow-left" to={paths.signIn()}>
        {t.back}
      </LinkButton>
    </div>
  );
}

export function NewPasswordPage({ answer }: AnswerProps) {
  const t = useWords(recoveryWords);
  return (
    <CredentialPage title={t.newTitle} lead={t.newLead}>
      <Field
        {...fieldOf(answer, "password")}
        defaultValue=""
        label={t.password}
        type="password"
        autoComplete="new-password"
        required
      />
      <Button wide>{t.save}</Button>
    </CredentialPage>
  );
}

export function LinkOverPage() {
  const t = useWords(recoveryWords);
  return (
    <BareShell narrow>
      <EmptyState icon="circle-alert" title={t.overTitle} level={1}>
        <p>{t.overText}</p>
        <LinkButton to={paths.forgotPassword()}>{t.askAgain}</LinkButton>
      </EmptyState>
    </BareShell>
  );
}
