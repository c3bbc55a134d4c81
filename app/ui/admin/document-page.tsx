import { Form } from "@remix-run/react";
import type { DocumentPage } from "~/domain/shops/document-page.server";
import { adminWords } from "~/messages/admin";
import { paths } from "~/paths";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { EmptyState } from "~/ui/kit/empty-state";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { TextArea } from "~/ui/kit/text-area";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { PaperBadge } from "./paper-list";

/** The picture beside what was typed, and the verdict. */
export function DocumentScreen({ page, answer }: { page: DocumentPage; answer: FormAnswer }) {
  const t = useWords(adminWords);
  const name = t.paper[page.paper.kind];
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.shops.title}
        crumbs={[
          { text: t.shops.title, to: paths.admin.shops() },
          { text: page.shop.name, to: paths.admin.shop(page.shop.id) },
          { text: name },
        ]}
      />
      <div className="row gap-3">
        <h1 className="text-25">{t.document.title(name, page.shop.name)}</h1>
        <PaperBadge paper={page.paper} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <section className="panel stack" aria-label={t.document.file}>
          <FileView page={page} name={name} />
        </section>
        <section className="panel stack">
          <PaperFacts page={page} />
          <VerdictForm page={page} answer={answer} />
        </section>
      </div>
    </div>
  );
}

function FileView({ page, name }: { readonly page: DocumentPage; readonly name: string }) {
  const t = useWords(adminWords).document;
  const href = paths.admin.documentFile(page.paper.id);
  if (page.file === null) {
    return (
      <EmptyState icon="file-text" title={t.noFile}>
        <p>{t.noFileText}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {page.file === "image" ? (
        <img className="w-full rounded-12" src={href} alt={t.picture(name, page.shop.name)} />
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
    </>
  );
}

function PaperFacts({ page: { shop, paper, keptAt, checkedAt } }: { readonly page: DocumentPage }) {
  const t = useWords(adminWords);
  return (
    <Facts
      facts={[
        { label: t.document.number, value: <span className="num text-20">{paper.number}</span> },
        {
          label: t.document.shape,
          value: paper.hasRightShape ? t.review.rightShape : t.review.wrongShape,
        },
        {
          label: t.document.expires,
          value: paper.expiresOn ? <DateTime at={paper.expiresOn} dayOnly /> : t.document.forever,
        },
        { label: t.review.owner, value: shop.owner ?? "–" },
        { label: t.document.kept, value: <DateTime at={keptAt} dayOnly /> },
        ...(checkedAt ? [{ label: t.document.checked, value: <DateTime at={checkedAt} /> }] : []),
        ...(paper.note ? [{ label: t.document.note, value: paper.note }] : []),
      ]}
    />
  );
}

function VerdictForm({ page, answer }: { readonly page: DocumentPage; readonly answer: FormAnswer }) {
  const t = useWords(adminWords).document;
  return (
    <Form method="post" noValidate className="stack gap-3">
      <input type="hidden" name="seen" value={page.print} />
      <FormErrorSummary answer={answer} />
      <Banner tone="info">{t.lead}</Banner>
      <TextArea {...fieldOf(answer, "note")} label={t.note} hint={t.noteHint} rows={2} />
      <div className="row">
        <Button
          name="verdict"
          value="verified"
          icon="badge-check"
          disabled={page.paper.status === "verified"}
        >
          {t.verify}
        </Button>
        <Button kind="danger" name="verdict" value="refused">
          {t.refuse}
        </Button>
      </div>
    </Form>
  );
}
