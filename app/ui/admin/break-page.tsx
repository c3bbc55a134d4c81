import { Form, Link } from "@remix-run/react";
import type { BreakPage } from "~/domain/payments/break-queries.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { reconciliationWords } from "~/messages/reconciliation";
import { paths } from "~/paths";
import { rupiah } from "~/platform/money";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Money } from "~/ui/kit/money";
import { RadioCards } from "~/ui/kit/radio-cards";
import { TextArea } from "~/ui/kit/text-area";
import { type Fact, Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { OrderLink } from "./order-link";
import { useProviderName } from "./provider-name";

type BreakView = { readonly page: BreakPage; readonly answer: FormAnswer };

/** One difference: what both sides say, what proves it, and what each choice would do to the books. */
export function BreakScreen({ page, answer }: BreakView) {
  const t = useWords(reconciliationWords);
  const money = useWords(adminMoneyWords);
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.breaks.title}
        crumbs={[{ text: t.breaks.title, to: paths.admin.breaks() }, { text: t.breaks.kind[page.kind] }]}
      />
      <div className="stack gap-1">
        <div className="row gap-3">
          <h1 className="text-25">{t.breaks.kind[page.kind]}</h1>
          {page.closedAt ? <Badge>{money.resolved}</Badge> : <Badge tone="warn">{money.open}</Badge>}
        </div>
        <p className="muted max-w-[44rem]">{t.breaks.story[page.kind]}</p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        {page.closedAt ? <Closed page={page} /> : <DecisionForm page={page} answer={answer} />}
        <div className="stack">
          <section className="panel">
            <Facts facts={useBreakFacts(page)} />
          </section>
          <Evidence page={page} />
        </div>
      </div>
    </div>
  );
}

function useBreakFacts(page: BreakPage): Fact[] {
  const t = useWords(reconciliationWords);
  const providerName = useProviderName();
  const facts: Fact[] = [
    { label: t.breaks.columns.provider, value: providerName(page.provider) },
    { label: t.breaks.columns.reference, value: <span className="num break-all">{page.reference}</span> },
  ];
  if (page.nomor) facts.push({ label: t.one.order, value: <OrderLink nomor={page.nomor} /> });
  if (page.expected !== null) facts.push({ label: t.one.expected, value: <Money amount={page.expected} /> });
  if (page.said !== null) facts.push({ label: t.one.said, value: <Money amount={page.said} /> });
  facts.push({
    label: t.one.difference,
    value: (
      <>
        <b>
          <Money amount={page.difference} />
        </b>
        {page.difference === 0n ? null : (
          <span className="muted block text-13">{page.difference > 0n ? t.one.less : t.one.more}</span>
        )}
      </>
    ),
  });
  if (page.booked !== 0n) facts.push({ label: t.one.booked, value: <Money amount={page.booked} /> });
  facts.push({ label: t.one.opened, value: <DateTime at={page.openedAt} /> });
  if (page.waitUntil && !page.closedAt)
    facts.push({ label: t.one.waits, value: <DateTime at={page.waitUntil} dayOnly /> });
  return facts;
}

function Evidence({ page }: { readonly page: BreakPage }) {
  const t = useWords(reconciliationWords).one;
  const { row } = page;
  return (
    <section className="panel stack gap-3">
      <h2>{t.evidence}</h2>
      {page.evidence ? (
        <p>
          <span className="muted">{t.words}:</span> <b className="num">{page.evidence}</b>
        </p>
      ) : null}
      {row ? (
        <Facts
          facts={[
            {
              label: t.file,
              value: (
                <Link className="link break-all" to={paths.admin.settlement(row.fileId)}>
                  {row.fileName}, {t.line(String(row.line))}
                </Link>
              ),
            },
            { label: t.gross, value: <Money amount={row.gross} /> },
            { label: t.fee, value: <Money amount={row.fee} /> },
            { label: t.net, value: <Money amount={row.net} /> },
          ]}
        />
      ) : (
        <p className="muted">{t[source[page.kind] ?? "fromList"]}</p>
      )}
    </section>
  );
}

/** Breaks behind which there is neither a line nor a list: the gateway is silent. */
const source: Partial<Record<BreakPage["kind"], "silent" | "silentRefund">> = {
  missing_there: "silent",
  refund_missing: "silentRefund",
};

function Closed({ page }: { readonly page: BreakPage }) {
  const t = useWords(reconciliationWords);
  return (
    <Banner tone="ok">
      <p>
        <b>{page.treatment ? t.breaks.treatment[page.treatment] : null}</b>{" "}
        {page.closedBy ? t.one.closedBy(page.closedBy) : t.one.bySystem}
        {page.closedAt ? (
          <>
            {", "}
            <DateTime at={page.closedAt} />
          </>
        ) : null}
      </p>
      {page.reason ? <p>{page.reason}</p> : null}
    </Banner>
  );
}

function DecisionForm({ page, answer }: BreakView) {
  const t = useWords(reconciliationWords).one;
  const canMatch = page.choices.some(({ choice }) => choice === "match");
  return (
    <section className="panel">
      <Form method="post" noValidate className="stack">
        <FormErrorSummary answer={answer} />
        <input type="hidden" name="version" value={page.version} />
        <RadioCards
          name="choice"
          legend={t.choices}
          defaultValue={answer?.values.choice}
          error={answer?.errors.choice}
          choices={page.choices.map(({ choice, lines }) => ({
            value: choice,
            label: t.choice[choice],
            detail: (
              <>
                {t.choiceText[choice]}
                <ChoiceLines lines={lines} />
              </>
            ),
          }))}
        />
        {canMatch ? (
          <Field
            {...fieldOf(answer, "reference")}
            label={t.reference}
            hint={t.referenceHint}
            optional
            autoComplete="off"
          />
        ) : null}
        <TextArea
          {...fieldOf(answer, "reason", page.reason)}
          label={t.reason}
          hint={t.reasonHint}
          maxLength={500}
        />
        <div>
          <Button>{t.act}</Button>
        </div>
      </Form>
    </section>
  );
}

/** A choice's journal in a few words: what goes up, what goes down. */
function ChoiceLines({ lines }: { readonly lines: BreakPage["choices"][number]["lines"] }) {
  const t = useWords(reconciliationWords).one;
  const money = useWords(adminMoneyWords);
  if (lines.length === 0) return <span className="block pt-1">{t.noLines}</span>;
  return (
    <span className="block pt-1">
      {t.lines}:
      {lines.map((line) => (
        <span key={`${line.account.kind}`} className="row nowrap between gap-3">
          <span>
            {line.amount > 0n ? money.columns.debit : money.columns.credit} {money.account[line.account.kind]}
          </span>
          <b className="num whitespace-nowrap">
            <Money amount={rupiah(line.amount < 0n ? -line.amount : line.amount)} />
          </b>
        </span>
      ))}
    </span>
  );
}
