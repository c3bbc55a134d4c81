import { Form } from "@remix-run/react";
import type { PersonRow } from "~/domain/accounts/people.server";
import { resetMinutes } from "~/domain/accounts/reset-minutes";
import { peopleWords } from "~/messages/people";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { CopyButton } from "~/ui/kit/copy-button";
import { Icon } from "~/ui/kit/icon";
import { useWords } from "~/ui/kit/words";
import { Contact } from "./people-screen";

type ResetLinkProps = {
  readonly person: PersonRow;
  readonly made: { readonly link: string | null; readonly problem: string | null } | null;
};

/** An officer makes a way back in for somebody whom she knows, and sends it by WhatsApp. */
export function ResetLinkScreen({ person, made }: ResetLinkProps) {
  const t = useWords(recoveryWords).officer;
  const people = useWords(peopleWords);
  return (
    <div className="wrap full stack max-w-[46rem] gap-6 py-5">
      <header className="stack gap-2">
        <Breadcrumbs
          label={t.title(person.name)}
          crumbs={[{ text: people.title, to: paths.admin.people() }, { text: person.name }]}
        />
        <h1 className="text-25 wrap-anywhere">{t.title(person.name)}</h1>
        <Contact person={person} />
      </header>
      {made?.problem ? (
        <Banner tone="bad" live>
          {made.problem}
        </Banner>
      ) : null}
      {made?.link ? <Made person={person} link={made.link} /> : <Make />}
    </div>
  );
}

function Make() {
  const t = useWords(recoveryWords).officer;
  return (
    <Form method="post" className="panel stack">
      <p>{t.lead}</p>
      <p className="muted">{t.lead2(resetMinutes)}</p>
      <div>
        <Button icon="lock">{t.make}</Button>
      </div>
    </Form>
  );
}

function Made({ person, link }: { readonly person: PersonRow; readonly link: string }) {
  const t = useWords(recoveryWords).officer;
  const words = encodeURIComponent(t.message(person.name, link, resetMinutes));
  return (
    <section className="panel stack">
      <Banner tone="ok" live>
        {t.made}
      </Banner>
      <div>
        <p className="label">{t.link}</p>
        <p className="num wrap-anywhere">{link}</p>
      </div>
      <div className="row">
        {person.phone ? (
          <a
            className="btn"
            href={`https://wa.me/${person.phone.replace(/\D/g, "")}?text=${words}`}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="message-circle" />
            {t.whatsApp}
          </a>
        ) : (
          <p className="muted">{t.noPhone}</p>
        )}
        <CopyButton text={link} />
      </div>
    </section>
  );
}
