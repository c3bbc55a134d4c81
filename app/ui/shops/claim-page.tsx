import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ClaimOffer } from "~/domain/shops/queries.server";
import { accountsWords } from "~/messages/accounts";
import { shopsWords } from "~/messages/shops";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { ShopMark } from "~/ui/kit/shop-mark";
import { useWords } from "~/ui/kit/words";
import { BareShell } from "~/ui/shell/bare-shell";

type ClaimPageProps = {
  readonly offer: ClaimOffer;
  /** Who is signed in; a guest opens an account with the claim. */
  readonly viewerName: string | null;
  readonly answer: FormAnswer;
};

/** What a code opens, and the one form that takes it. */
export function ClaimPage({ offer, viewerName, answer }: ClaimPageProps) {
  const t = useWords(shopsWords).claim;
  if (offer.state !== "valid") return <DeadCode offer={offer} />;
  return (
    <BareShell narrow>
      <div className="stack gap-6 pt-4">
        <div>
          <h1 className="text-31 wrap-anywhere">{t.found(offer.businessName)}</h1>
          <p className="muted mt-2">
            {t.foundLead} {viewerName ? null : t.openAccount}
          </p>
        </div>
        <section className="panel snug row nowrap">
          <ShopMark name={offer.businessName} color="#0e5a47" />
          <div className="fill leading-snug">
            <b className="wrap-anywhere">{offer.businessName}</b>
            <p className="muted text-13 wrap-anywhere">
              {t.of(offer.name)}
              {offer.village ? ` · ${offer.village}` : null}
            </p>
          </div>
          <span className="num text-13 font-semibold">{offer.code}</span>
        </section>
        {viewerName ? <ClaimAsViewer name={viewerName} /> : <ClaimAsGuest offer={offer} answer={answer} />}
        <p className="muted row nowrap items-start text-13">
          <Icon name="info" size="small" />
          <span>{t.notMe}</span>
        </p>
      </div>
    </BareShell>
  );
}

function ClaimAsViewer({ name }: { readonly name: string }) {
  const t = useWords(shopsWords).claim;
  return (
    <Form method="post" className="panel stack">
      <p>{t.asYou(name)}</p>
      <Button wide icon="store">
        {t.create}
      </Button>
    </Form>
  );
}

function ClaimAsGuest({ offer, answer }: Pick<ClaimPageProps, "offer" | "answer">) {
  const t = useWords(shopsWords).claim;
  const a = useWords(accountsWords);
  return (
    <>
      <FormErrorSummary answer={answer} labels={a} />
      <Form method="post" className="panel stack">
        <Field {...fieldOf(answer, "name", offer.name)} label={a.name} autoComplete="name" required />
        <Field
          {...fieldOf(answer, "contact")}
          label={a.contact}
          hint={a.contactHint}
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          required
        />
        <Field
          {...fieldOf(answer, "password")}
          defaultValue=""
          label={t.password}
          hint={a.newPasswordHint}
          type="password"
          autoComplete="new-password"
          required
        />
        <Button wide icon="store">
          {t.create}
        </Button>
      </Form>
      <p>
        {t.haveAccount}{" "}
        <Link className="link" to={paths.signIn({ lanjut: paths.claim(offer.code) })}>
          {t.signInFirst}
        </Link>
      </p>
    </>
  );
}

function DeadCode({ offer }: { readonly offer: ClaimOffer }) {
  const t = useWords(shopsWords).claim;
  const isUsed = offer.state === "claimed";
  return (
    <Apart>
      <EmptyState icon="key-round" level={1} title={isUsed ? t.usedTitle : t.expiredTitle}>
        <p>{isUsed ? t.usedText : t.expiredText}</p>
        <div className="row justify-center">
          {isUsed ? (
            <LinkButton to={paths.signIn({ lanjut: paths.owner.home() })}>{t.signIn}</LinkButton>
          ) : null}
          <LinkButton kind="line" to={paths.claim()}>
            {t.otherCode}
          </LinkButton>
        </div>
      </EmptyState>
    </Apart>
  );
}

function Apart({ children }: { readonly children: ReactNode }) {
  return (
    <BareShell narrow>
      <div className="pt-8">{children}</div>
    </BareShell>
  );
}
