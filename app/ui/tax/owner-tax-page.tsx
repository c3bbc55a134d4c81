import { Form } from "@remix-run/react";
import type { MonthTax, ShopTaxYear } from "~/domain/tax/report.server";
import { maskedNumber } from "~/domain/tax/tax";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { formatDate, formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Progress } from "~/ui/kit/progress";
import { Stat } from "~/ui/kit/stat";
import { Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { LetterBadge } from "./letter-badge";
import { monthName, useTaxColumns, YearPicker } from "./tax-year";

const tones = {
  off: "info",
  letter_missing: "warn",
  letter_waits: "info",
  letter_refused: "bad",
  free: "ok",
  exempt: "ok",
  passed: "warn",
} as const;

/** A year of her shop: where she stands, her letter, turnover and tax by month. */
export function OwnerTaxPage({ view, freeTurnover }: { view: ShopTaxYear; freeTurnover: number }) {
  const t = useWords(taxWords);
  const locale = useLocale();
  const { year, years, sums, months, today } = view;
  const columns = useTaxColumns();
  return (
    <div className="wrap stack gap-6 pt-5 pb-8">
      <p className="muted">{t.lead(year)}</p>
      <Banner tone={tones[today.standing]}>{t.standing[today.standing]}</Banner>
      <YearPicker year={year} years={years} />
      <div className="halves">
        <section className="panel stack">
          <div className="grid gap-4 md:grid-cols-2">
            <Stat big value={formatRupiah(sums.gross, locale)} label={t.gross} />
            <Stat big value={formatRupiah(sums.tax, locale)} label={t.tax} />
          </div>
          <Progress value={Number(sums.gross)} max={freeTurnover} label={t.lead(year)} />
        </section>
        <LetterPanel view={view} />
      </div>
      <Table
        caption={t.lead(year)}
        columns={[
          { key: "month", label: t.month, cell: (row: MonthTax) => <b>{monthName(row.month, locale)}</b> },
          ...columns,
        ]}
        rows={months}
        rowKey={(row) => row.month}
        empty={<EmptyState icon="receipt" title={t.none} />}
      />
      <div className="row">
        <LinkButton kind="line" icon="download" to={paths.owner.taxFile(year, "csv")} reloadDocument>
          {t.csv}
        </LinkButton>
        <LinkButton kind="line" icon="download" to={paths.owner.taxFile(year, "pdf")} reloadDocument>
          {t.pdf}
        </LinkButton>
      </div>
    </div>
  );
}

function LetterPanel({ view: { letter, today } }: { readonly view: ShopTaxYear }) {
  const t = useWords(taxWords);
  const locale = useLocale();
  return (
    <section className="panel stack gap-3">
      <div className="row between nowrap items-start">
        <h2>{t.letter}</h2>
        {letter ? <LetterBadge status={letter.status} /> : null}
      </div>
      {letter ? (
        <p>
          {t.letterKind[letter.kind]} {letter.year}
          <span className="muted block text-13">
            {t.handedIn(formatDate(letter.handedInAt, locale))}.{" "}
            {t.numberEnds(maskedNumber(letter.numberLast4))}
          </span>
        </p>
      ) : (
        <p className="muted">{t.letterNone}</p>
      )}
      {letter?.status === "refused" && letter.note ? (
        <Banner tone="bad">
          <b>{t.officerSays}</b> {letter.note}
        </Banner>
      ) : null}
      {letter?.passedAt ? <p className="hint">{t.passedOn(formatDate(letter.passedAt, locale))}</p> : null}
      <div className="row">
        <LinkButton kind="line" icon="upload" to={paths.owner.taxLetter()}>
          {letter ? t.replace : t.hand}
        </LinkButton>
      </div>
      {today.standing === "free" && letter && !letter.passedAt ? (
        <Form method="post" action={paths.owner.taxLinePassed()} className="stack gap-2">
          <div>
            <Button kind="line">{t.passed}</Button>
          </div>
          <p className="hint">{t.passedHint}</p>
        </Form>
      ) : null}
    </section>
  );
}
