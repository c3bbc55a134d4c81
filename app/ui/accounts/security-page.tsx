import { Form, Link } from "@remix-run/react";
import { accountsWords } from "~/messages/accounts";
import { paths } from "~/paths";
import type { QrOutline } from "~/platform/qr";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { CopyButton } from "~/ui/kit/copy-button";
import { Field } from "~/ui/kit/field";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { QrCode } from "~/ui/training/qr-code";

export type SecuritySetup = { readonly qr: QrOutline; readonly secret: string };

type SecurityPageProps = {
  /** Null: the second step is on. */
  readonly setup: SecuritySetup | null;
  /** Shown once, right after it was turned on. */
  readonly recoveryCodes: readonly string[] | null;
  readonly answer: FormAnswer;
  /** Where she came from; null: from her account. */
  readonly next: string | null;
};

/** The second step: scan, confirm, keep the recovery codes; and the password. */
export function SecurityPage({ setup, recoveryCodes, answer, next }: SecurityPageProps) {
  const t = useWords(accountsWords);
  return (
    <div className="stack gap-6 pt-4">
      <div>
        <h1 className="text-31">{t.securityTitle}</h1>
        <p className="muted mt-2">{t.securityLead}</p>
      </div>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} next={next} />
      ) : setup ? (
        <TurnOn setup={setup} answer={answer} />
      ) : (
        <Banner tone="ok" icon="shield-check">
          <p>{t.secondFactorOn}</p>
          {next ? (
            <p>
              <Link className="link" to={next}>
                {t.goBack}
              </Link>
            </p>
          ) : null}
        </Banner>
      )}
      {recoveryCodes ? null : (
        <LinkButton kind="line" icon="key-round" to={paths.accountPassword()}>
          {t.passwordTitle}
        </LinkButton>
      )}
    </div>
  );
}

function TurnOn({ setup, answer }: { readonly setup: SecuritySetup; readonly answer: FormAnswer }) {
  const t = useWords(accountsWords);
  return (
    <section className="panel stack">
      <p>{t.scanQr}</p>
      <QrCode qr={setup.qr} label={t.qrLabel} className="mx-auto w-56 rounded-12" />
      <div className="stack gap-2">
        <p className="muted text-13">{t.secretByHand}</p>
        <div className="row">
          <code className="num fill text-15 font-semibold">{setup.secret.match(/.{1,4}/g)?.join(" ")}</code>
          <CopyButton text={setup.secret} label={t.secretCopy} compact />
        </div>
      </div>
      <Form method="post" className="stack">
        <Field
          {...fieldOf(answer, "code")}
          label={t.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          maxLength={10}
          required
        />
        <Button wide icon="shield-check">
          {t.turnOn}
        </Button>
      </Form>
    </section>
  );
}

function RecoveryCodes({ codes, next }: { readonly codes: readonly string[]; readonly next: string | null }) {
  const t = useWords(accountsWords);
  return (
    <section className="panel stack" aria-live="polite">
      <Banner tone="ok" icon="shield-check">
        {t.turnedOn}
      </Banner>
      <div>
        <h2>{t.recoveryTitle}</h2>
        <p className="muted mt-1">{t.recoveryLead}</p>
      </div>
      <ul className="num grid grid-cols-2 gap-2 text-15 font-semibold md:text-17">
        {codes.map((code) => (
          <li key={code} className="rounded-12 bg-sunk px-2 py-2 text-center whitespace-nowrap">
            {code.slice(0, 5)}-{code.slice(5)}
          </li>
        ))}
      </ul>
      <CopyButton text={codes.join("\n")} label={t.recoveryCopy} wide />
      <LinkButton wide to={next ?? paths.account()}>
        {t.recoveryDone}
      </LinkButton>
    </section>
  );
}
