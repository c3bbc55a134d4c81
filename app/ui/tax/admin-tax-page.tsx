import { Link } from "@remix-run/react";
import type { CityTaxYear, TaxMonth, TaxShop } from "~/domain/tax/report.server";
import { maskedNumber } from "~/domain/tax/tax";
import { taxWords } from "~/messages/tax";
import { paths } from "~/paths";
import { formatDate, formatRate, formatRupiah } from "~/platform/format";
import { minus } from "~/platform/money";
import { Banner } from "~/ui/kit/banner";
import { EmptyState } from "~/ui/kit/empty-state";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { Stat } from "~/ui/kit/stat";
import { type Column, Table } from "~/ui/kit/table";
import { useLocale, useWords } from "~/ui/kit/words";
import { LetterBadge } from "./letter-badge";
import { monthName, useTaxColumns, YearPicker } from "./tax-year";

/** The city's year: what was withheld, what was paid to the state, by month and by shop, and letters that wait. */
export function AdminTaxPage({ view }: { readonly view: CityTaxYear }) {
  const t = useWords(taxWords);
  const locale = useLocale();
  const { year, years, rule, owed, sums, waiting } = view;
  return (
    <div className="wrap full stack gap-6 py-5">
      <div className="row between">
        <div>
          <h1 className="text-25">{t.adminTitle}</h1>
          <p className="muted">{t.adminLead(year)}</p>
        </div>
        <LinkButton icon="landmark" to={paths.admin.taxPayment()}>
          {t.pay}
        </LinkButton>
      </div>
      <Banner tone="info">
        {rule.isOn
          ? t.ruleOn(formatRate(rule.bps, locale), formatDate(new Date(`${rule.from}T00:00:00Z`), locale))
          : t.ruleOff}{" "}
        <Link className="link" to={paths.admin.settings()}>
          {t.rules}
        </Link>
      </Banner>
      <section className="panel grid gap-4 md:grid-cols-3">
        <Stat big value={formatRupiah(owed, locale)} label={t.owed} />
        <Stat value={formatRupiah(sums.tax, locale)} label={t.withheld} />
        <Stat value={formatRupiah(sums.gross, locale)} label={t.turnover} />
      </section>
      {waiting.length > 0 ? <WaitingLetters waiting={waiting} /> : null}
      <YearPicker year={year} years={years} />
      <section className="stack gap-3">
        <h2>{t.months}</h2>
        <Table
          caption={t.months}
          columns={useMonthColumns()}
          rows={view.months}
          rowKey={(row) => row.month}
          empty={<EmptyState icon="receipt" title={t.none} />}
        />
      </section>
      <section className="stack gap-3">
        <h2>{t.shops}</h2>
        <Table
          caption={t.shops}
          columns={useShopColumns()}
          rows={view.shops}
          rowKey={(row) => row.shopId}
          empty={<EmptyState icon="store" title={t.none} />}
        />
        <div>
          <LinkButton kind="line" icon="download" to={paths.admin.taxList(String(year))} reloadDocument>
            {t.list}
          </LinkButton>
        </div>
        <p className="hint">{t.listHint}</p>
      </section>
    </div>
  );
}

function WaitingLetters({ waiting }: Pick<CityTaxYear, "waiting">) {
  const t = useWords(taxWords);
  const locale = useLocale();
  return (
    <section className="panel stack gap-3">
      <h2>{t.waitingTitle}</h2>
      <ul className="stack gap-2">
        {waiting.map((letter) => (
          <li key={letter.id} className="row between">
            <span>
              <b>{letter.shopName}</b>, {t.letterKind[letter.kind]} {letter.year}
              <span className="muted block text-13">{t.handedIn(formatDate(letter.handedInAt, locale))}</span>
            </span>
            <LinkButton kind="line" icon="eye" to={paths.admin.taxLetter(letter.id)}>
              {t.check}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useMonthColumns(): readonly Column<TaxMonth>[] {
  const t = useWords(taxWords);
  const locale = useLocale();
  const money = useTaxColumns();
  return [
    { key: "month", label: t.month, cell: (row) => <b>{monthName(row.month, locale)}</b> },
    ...money,
    { key: "paid", label: t.paid, align: "end", cell: (row) => <Money amount={row.paid} /> },
    { key: "left", label: t.left, align: "end", cell: (row) => <Money amount={minus(row.tax, row.paid)} /> },
    {
      key: "file",
      label: t.monthList,
      align: "end",
      phone: "wide",
      cell: (row) => (
        <LinkButton kind="line" icon="download" to={paths.admin.taxList(row.month)} reloadDocument>
          {t.monthList}
        </LinkButton>
      ),
    },
  ];
}

function useShopColumns(): readonly Column<TaxShop>[] {
  const t = useWords(taxWords);
  const money = useTaxColumns();
  return [
    {
      key: "shop",
      label: t.shop,
      cell: (row) => (
        <>
          <Link to={paths.admin.shop(row.shopId)}>{row.name}</Link>
          <span className="muted num block text-13">
            {row.letter ? maskedNumber(row.letter.numberLast4) : t.noNumber}
          </span>
        </>
      ),
    },
    {
      key: "letter",
      label: t.letter,
      cell: ({ letter }) =>
        letter ? (
          <Link to={paths.admin.taxLetter(letter.id)}>
            <LetterBadge status={letter.status} />
          </Link>
        ) : (
          "–"
        ),
    },
    ...money,
  ];
}
