import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ImportPage } from "~/domain/registry/imports.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatDateTime, formatNumber } from "~/platform/format";
import { AwaitNews } from "~/ui/kit/await-news";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { LinkButton } from "~/ui/kit/link-button";
import { Progress } from "~/ui/kit/progress";
import { useLocale, useWords } from "~/ui/kit/words";
import { useProblem } from "./import-problem";

/** What goes on with the file, and the one thing to do about it. */
export function ImportState({ page }: { readonly page: ImportPage }) {
  switch (page.status) {
    case "uploaded":
    case "checking":
    case "importing":
      return <UnderWay page={page} />;
    case "checked":
      return <ReadyToImport page={page} />;
    case "done":
      return <Done page={page} />;
    case "failed":
      return <Failed page={page} />;
  }
}

type Part = { readonly page: ImportPage };

function UnderWay({ page }: Part) {
  const t = useWords(registryWords).page;
  const locale = useLocale();
  const isWriting = page.status === "importing";
  const title = isWriting ? t.importingTitle : t.checkingTitle;
  return (
    <section className="panel stack gap-3">
      <AwaitNews everyMs={1500} withoutScriptSeconds={2} />
      <h2>{title}</h2>
      <Progress value={page.rowsDone} max={page.rowsTotal} label={title} />
      <p className="num" role="status">
        {page.rowsTotal > 0
          ? t.progress(formatNumber(page.rowsDone, locale), formatNumber(page.rowsTotal, locale))
          : null}
      </p>
      <p className="muted">
        {page.hasFile ? (isWriting ? t.importingText : t.checkingText) : t.fromTerminal}
      </p>
      {page.hasFile ? (
        <p className="text-13">
          <Link className="link" to={paths.admin.jobs()}>
            {t.stuck}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function ReadyToImport({ page }: Part) {
  const t = useWords(registryWords).page;
  const locale = useLocale();
  const { imported = 0, merged = 0, rejected = 0 } = page.summary ?? {};
  const isOfUse = imported + merged > 0;
  const [added, joined, refused] = [imported, merged, rejected].map((count) => formatNumber(count, locale));
  return (
    <section className="panel stack gap-3">
      <h2>{t.checkedTitle}</h2>
      <p>{t.checkedText(added ?? "", joined ?? "", refused ?? "")}</p>
      {isOfUse ? null : <Banner tone="warn">{t.nothingToImport}</Banner>}
      <Form method="post" action={paths.admin.importStart(page.id)} className="row">
        {isOfUse ? <Button icon="database">{t.start}</Button> : null}
        <LinkButton kind="line" to={paths.admin.imports()}>
          {t.again}
        </LinkButton>
      </Form>
    </section>
  );
}

function Done({ page }: Part) {
  const t = useWords(registryWords).page;
  const locale = useLocale();
  return (
    <StateBanner tone="ok" title={t.doneTitle}>
      <p>{page.finishedAt ? t.doneText(formatDateTime(page.finishedAt, locale)) : null}</p>
      <Link className="link" to={paths.admin.registry()}>
        {t.openList}
      </Link>
    </StateBanner>
  );
}

function Failed({ page }: Part) {
  const t = useWords(registryWords).page;
  return (
    <StateBanner tone="bad" title={t.failedTitle}>
      <p>{useProblem(page.problem)}</p>
      <Link className="link" to={paths.admin.imports()}>
        {t.again}
      </Link>
    </StateBanner>
  );
}

type StateBannerProps = {
  readonly tone: "ok" | "bad";
  readonly title: string;
  readonly children: ReactNode;
};

function StateBanner({ tone, title, children }: StateBannerProps) {
  return (
    <Banner tone={tone} live>
      <h2 className="text-17">{title}</h2>
      {children}
    </Banner>
  );
}
