import { Form } from "@remix-run/react";
import type { PersonRow } from "~/domain/accounts/people.server";
import { roles } from "~/domain/accounts/role";
import { peopleWords } from "~/messages/people";
import { recoveryWords } from "~/messages/recovery";
import { paths } from "~/paths";
import { formatDate } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { RadioCards } from "~/ui/kit/radio-cards";
import { TextArea } from "~/ui/kit/text-area";
import { useLocale, useWords } from "~/ui/kit/words";
import { Contact } from "./people-screen";

type RoleView = {
  readonly person: PersonRow;
  readonly isSelf: boolean;
  readonly answer: FormAnswer;
};

/** One person and her role; a change says why. */
export function RoleScreen({ person, isSelf, answer }: RoleView) {
  const t = useWords(peopleWords);
  const locale = useLocale();
  const title = t.change.title(person.name);
  const help = useWords(recoveryWords).officer.open;
  return (
    <div className="wrap full stack gap-6 py-5">
      <header className="stack gap-2">
        <Breadcrumbs
          label={title}
          crumbs={[{ text: t.title, to: paths.admin.people() }, { text: person.name }]}
        />
        <h1 className="text-25 break-words">{title}</h1>
        <p className="muted">{t.change.now(t.roleName[person.role], formatDate(person.createdAt, locale))}</p>
        <Contact person={person} />
        {person.role === "admin" ? null : (
          <div>
            <LinkButton kind="line" compact icon="lock" to={paths.admin.personResetLink(person.id)}>
              {help}
            </LinkButton>
          </div>
        )}
      </header>
      {isSelf ? (
        <Banner tone="info">
          <p>{t.change.own}</p>
        </Banner>
      ) : (
        <RoleForm person={person} answer={answer} />
      )}
    </div>
  );
}

function RoleForm({ person, answer }: Pick<RoleView, "person" | "answer">) {
  const t = useWords(peopleWords);
  return (
    <Form method="post" noValidate className="panel stack">
      <FormErrorSummary answer={answer} />
      <RadioCards
        name="role"
        legend={t.change.choose}
        defaultValue={answer?.values.role ?? person.role}
        error={answer?.errors.role}
        required
        choices={roles.map((role) => ({
          value: role,
          label: t.roleName[role],
          detail: t.roleDetail[role],
        }))}
      />
      <TextArea
        {...fieldOf(answer, "reason")}
        label={t.change.reason}
        hint={t.change.reasonHint}
        rows={3}
        required
      />
      <div className="row">
        <Button icon="shield-check">{t.change.save}</Button>
        <span className="hint">{t.change.signsOut}</span>
      </div>
    </Form>
  );
}
