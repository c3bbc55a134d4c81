import { Form, Link, useNavigation } from "@remix-run/react";
import type { ImportLine } from "~/domain/registry/imports.server";
import { registryWords } from "~/messages/registry";
import { paths } from "~/paths";
import { formatDateTime, formatNumber } from "~/platform/format";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { controlIds, FieldFrame } from "~/ui/kit/field-frame";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { FormAnswer } from "~/ui/kit/form-state";
import { Icon } from "~/ui/kit/icon";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { ImportBadge } from "./import-badge";

type ImportsView = { readonly imports: readonly ImportLine[]; readonly answer: FormAnswer };

/** Send a file to be checked, or go back to an earlier one. */
export function ImportsScreen({ imports, answer }: ImportsView) {
  const t = useWords(registryWords).imports;
  return (
    <div className="wrap full stack gap-6 py-5">
      <header className="stack gap-2">
        <Breadcrumbs
          label={t.title}
          crumbs={[{ text: t.back, to: paths.admin.registry() }, { text: t.title }]}
        />
        <h1 className="text-25">{t.title}</h1>
        <p className="muted">{t.lead}</p>
      </header>
      <UploadForm answer={answer} />
      <section className="stack gap-3">
        <h2>{t.history}</h2>
        <Table
          caption={t.history}
          columns={useImportColumns()}
          rows={imports}
          rowKey={(row) => row.id}
          empty={<p className="muted">{t.none}</p>}
        />
      </section>
    </div>
  );
}

function UploadForm({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(registryWords).imports;
  const navigation = useNavigation();
  const isSending = navigation.state !== "idle" && navigation.formMethod === "POST";
  const error = answer?.errors.file;
  return (
    <Form method="post" noValidate encType="multipart/form-data" className="panel stack">
      <FormErrorSummary answer={answer} />
      <FieldFrame id="file" label={t.file} hint={t.fileHint} error={error}>
        <input
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="input"
          required
          {...controlIds("file", { hint: t.fileHint, error })}
        />
      </FieldFrame>
      <p className="row nowrap items-start text-13">
        <Icon name="lock" size="small" />
        <span className="muted">{t.privacy}</span>
      </p>
      <div>
        <Button icon="upload" busy={isSending}>
          {t.send}
        </Button>
      </div>
    </Form>
  );
}

function useImportColumns(): readonly Column<ImportLine>[] {
  const words = useWords(registryWords);
  const t = words.imports;
  const locale = useLocale();
  return [
    {
      key: "name",
      label: t.name,
      cell: (row) => (
        <Link className="link block py-1 break-all" to={paths.admin.import(row.id)}>
          {row.fileName}
        </Link>
      ),
    },
    { key: "when", label: t.when, cell: (row) => formatDateTime(row.createdAt, locale) },
    {
      key: "result",
      label: t.result,
      phone: "wide",
      cell: ({ summary }) =>
        summary
          ? words.brief(
              formatNumber(summary.imported, locale),
              formatNumber(summary.merged, locale),
              formatNumber(summary.rejected, locale),
            )
          : null,
    },
    { key: "status", label: t.status, phone: "end", cell: (row) => <ImportBadge status={row.status} /> },
  ];
}
