import { Form } from "@remix-run/react";
import type { LetterPage } from "~/domain/tax/report.server";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { TextArea } from "~/ui/kit/text-area";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { LetterBadge } from "./letter-badge";

/** The letter beside what was typed, and the verdict. */
export function LetterCheckPage({
  page,
  answer,
}: {
  readonly page: LetterPage;
  readonly answer: FormAnswer;
}) {
  const t = useWords(taxWords);
  const href = paths.admin.taxLetterFile(page.id);
  const title = t.checkTitle(page.shop.name, page.year);
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.adminTitle}
        crumbs={[{ text: t.adminTitle, to: paths.admin.tax() }, { text: title }]}
      />
      <div className="row gap-3">
        <h1 className="text-25">{title}</h1>
        <LetterBadge status={page.status} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section className="panel stack" aria-label={t.letter}>
          {page.isPicture ? (
            <img className="w-full rounded-12" src={href} alt={t.picture(page.shop.name)} />
          ) : null}
          <div>
            <LinkButton
              kind="line"
              icon="external-link"
              to={href}
              reloadDocument
              target="_blank"
              rel="noreferrer"
            >
              {t.openFile}
            </LinkButton>
          </div>
        </section>
        <section className="panel stack">
          <Facts
            facts={[
              { label: t.number, value: <span className="num text-20 wrap-anywhere">{page.number}</span> },
              { label: t.kind, value: t.letterKind[page.kind] },
              { label: t.year, value: page.year },
              { label: t.handedInLabel, value: <DateTime at={page.handedInAt} /> },
              ...(page.note ? [{ label: t.note, value: page.note }] : []),
            ]}
          />
          <Form method="post" noValidate className="stack gap-3">
            <FormErrorSummary answer={answer} />
            <Banner tone="info">{t.checkLead}</Banner>
            <input type="hidden" name="handedInAt" value={page.handedInAt.getTime()} />
            <TextArea {...fieldOf(answer, "note")} label={t.note} hint={t.noteHint} rows={2} />
            <div className="row">
              <Button
                name="verdict"
                value="accepted"
                icon="badge-check"
                disabled={page.status === "accepted"}
              >
                {t.accept}
              </Button>
              <Button kind="danger" name="verdict" value="refused">
                {t.refuse}
              </Button>
            </div>
          </Form>
        </section>
      </div>
    </div>
  );
}
