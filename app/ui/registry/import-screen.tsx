import type { ImportPage } from "~/domain/registry/imports.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatDateTime, formatNumber } from "~/platform/format";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { useLocale, useWords } from "~/ui/kit/words";
import { ImportBadge } from "./import-badge";
import { ImportFigures } from "./import-figures";
import { ImportState } from "./import-state";
import { ReportTable, type ReportView } from "./report-table";

type ImportView = { readonly page: ImportPage; readonly report: ReportView };

/** One file on its way: checked, looked at, let in, reported. */
export function ImportScreen({ page, report }: ImportView) {
  const words = useWords(registryWords);
  const hasResult = page.status === "checked" || page.status === "done";
  return (
    <div className="wrap full stack gap-6 py-5">
      <header className="stack gap-2">
        <Breadcrumbs
          label={page.fileName}
          crumbs={[
            { text: words.imports.back, to: paths.admin.registry() },
            { text: words.imports.title, to: paths.admin.imports() },
            { text: page.fileName },
          ]}
        />
        <div className="row">
          <h1 className="text-25 break-all">{page.fileName}</h1>
          <ImportBadge status={page.status} />
        </div>
        <p className="muted">{useFacts(page)}</p>
      </header>
      <ImportState page={page} />
      {hasResult && page.summary ? (
        <>
          <ImportFigures summary={page.summary} isDone={page.status === "done"} />
          <ReportTable page={page} report={report} />
        </>
      ) : null}
    </div>
  );
}

function useFacts({ fileBytes, createdAt, startedBy }: ImportPage): string {
  const t = useWords(registryWords).page;
  const locale = useLocale();
  const size =
    fileBytes < 1_000_000
      ? `${formatNumber(Math.ceil(fileBytes / 1000), locale)} kB`
      : `${formatNumber(fileBytes / 1_000_000, locale, 1)} MB`;
  const at = formatDateTime(createdAt, locale);
  return startedBy ? t.factsBy(size, at, startedBy) : t.facts(size, at);
}
