import { Form, useNavigation } from "@remix-run/react";
import { csvColumns } from "~/domain/catalog/csv-columns";
import { csvLimits } from "~/domain/catalog/csv-limits";
import { catalogCsvWords } from "~/messages/catalog-csv";
import { paths } from "~/paths";
import { formatNumber } from "~/platform/format";
import { Button } from "~/ui/kit/button";
import { controlIds, FieldFrame } from "~/ui/kit/field-frame";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import type { FormAnswer } from "~/ui/kit/form-state";
import { LinkButton } from "~/ui/kit/link-button";
import { useLocale, useWords } from "~/ui/kit/words";

/** Send a table of goods to be checked; a table to begin with, her goods as one, and what its columns mean. */
export function TableDesk({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(catalogCsvWords);
  return (
    <div className="wrap stack gap-5 py-4 pb-8">
      <p className="muted">{t.lead}</p>
      <UploadForm answer={answer} />
      <section className="panel stack gap-4">
        <Download text={t.templateHelp} label={t.template} to={paths.owner.productTableTemplate()} />
        <Download text={t.exportHelp} label={t.export} to={paths.owner.productExport()} />
      </section>
      <ColumnGuide />
    </div>
  );
}

function UploadForm({ answer }: { readonly answer: FormAnswer }) {
  const t = useWords(catalogCsvWords);
  const locale = useLocale();
  const navigation = useNavigation();
  const isSending = navigation.state !== "idle" && navigation.formMethod === "POST";
  const error = answer?.errors.file;
  const hint = t.fileHint(csvLimits.bytes / 1024 / 1024, formatNumber(csvLimits.rows, locale));
  return (
    <Form method="post" noValidate encType="multipart/form-data" className="panel stack">
      <FormErrorSummary answer={answer} />
      <FieldFrame id="file" label={t.file} hint={hint} error={error}>
        <input
          type="file"
          name="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          className="input"
          required
          {...controlIds("file", { hint, error })}
        />
      </FieldFrame>
      <div>
        <Button icon="upload" busy={isSending}>
          {t.send}
        </Button>
      </div>
    </Form>
  );
}

type DownloadProps = { readonly text: string; readonly label: string; readonly to: string };

function Download({ text, label, to }: DownloadProps) {
  return (
    <div className="row between gap-3">
      <p className="fill min-w-60">{text}</p>
      <LinkButton kind="line" icon="download" to={to} reloadDocument>
        {label}
      </LinkButton>
    </div>
  );
}

function ColumnGuide() {
  const t = useWords(catalogCsvWords);
  return (
    <section className="panel stack gap-3">
      <h2>{t.columnsTitle}</h2>
      <p className="muted">{t.columnsLead}</p>
      <dl className="stack gap-3">
        {csvColumns.map((column) => (
          <div key={column}>
            <dt>
              <b>{column}</b>
            </dt>
            <dd>{t.columns[column]}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t.firstCounts}</p>
    </section>
  );
}
