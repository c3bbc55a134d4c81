import type { CaseOption, CasePage } from "~/domain/orders/case-page.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { casesWords } from "~/messages/cases";
import { paths } from "~/paths";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Breadcrumbs } from "~/ui/kit/breadcrumbs";
import { LinkButton } from "~/ui/kit/link-button";
import { useWords } from "~/ui/kit/words";
import { useChoiceWords } from "./case-choice-words";
import { CaseDisputePanel } from "./case-dispute";
import { CaseEvidencePanels, CaseFactsPanel } from "./case-evidence";
import { LedgerLines } from "./ledger-lines";

/** Money in a state nobody planned: what is known of it, and what each way out will do before it is done. */
export function CaseScreen(page: CasePage) {
  const { row } = page;
  const t = useWords(casesWords);
  const money = useWords(adminMoneyWords);
  return (
    <div className="wrap full stack py-5">
      <Breadcrumbs
        label={t.list.title}
        crumbs={[{ text: t.list.title, to: paths.admin.cases() }, { text: money.case[row.kind] }]}
      />
      <div className="stack gap-1">
        <div className="row gap-3">
          <h1 className="text-25">{money.case[row.kind]}</h1>
          {row.resolvedAt ? <Badge>{money.resolved}</Badge> : <Badge tone="bad">{money.open}</Badge>}
        </div>
        <p className="muted max-w-[44rem]">{t.story[row.kind]}</p>
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="stack">
          <CaseDisputePanel evidence={page.evidence} isOpen={row.resolvedAt === null} />
          {row.resolvedAt ? <Decided page={page} /> : <Choices page={page} />}
          <CaseEvidencePanels evidence={page.evidence} />
        </div>
        <CaseFactsPanel page={page} />
      </div>
    </div>
  );
}

function Decided({ page: { row, choice, resolvedBy } }: { readonly page: CasePage }) {
  const t = useWords(casesWords);
  const known: Readonly<Record<string, string>> = t.choice;
  const how = known[choice ?? ""] ?? row.resolution ?? "–";
  return (
    <Banner tone="ok">
      <b>{t.wasDecided(how)}</b> {row.resolution && row.resolution !== choice ? `${row.resolution} ` : null}
      {resolvedBy ? t.decidedBy(resolvedBy) : null}
    </Banner>
  );
}

function Choices({ page: { row, options, manualRefundId } }: { readonly page: CasePage }) {
  const t = useWords(casesWords);
  return (
    <section className="stack" aria-labelledby="pilihan">
      <h2 id="pilihan">{t.choices}</h2>
      {options.length === 0 && !manualRefundId ? <p className="muted">{t.noChoices}</p> : null}
      {options.map((option) => (
        <Choice key={option.choice} option={option} row={row} />
      ))}
      {manualRefundId ? (
        <section className="panel stack gap-3">
          <h3 className="text-17">{t.manual}</h3>
          <p className="muted">{t.manualText}</p>
          <div>
            <LinkButton kind="line" to={paths.admin.refundSettlement(manualRefundId)}>
              {t.manualAct}
            </LinkButton>
          </div>
        </section>
      ) : null}
    </section>
  );
}

function Choice({ option, row }: { readonly option: CaseOption; readonly row: CasePage["row"] }) {
  const t = useWords(casesWords);
  const { title, effect } = useChoiceWords(row, option.choice);
  return (
    <section className="panel stack gap-3" aria-label={title}>
      <div>
        <h3 className="text-17">{title}</h3>
        <p className="muted">{effect}</p>
      </div>
      {option.refusal ? (
        <p className="text-bad">{t.refusal[option.refusal]}</p>
      ) : (
        <>
          <LedgerLines lines={option.lines} />
          <div>
            <LinkButton
              kind="line"
              to={paths.admin.caseSettlement(row.id, option.choice)}
              aria-label={`${t.act}: ${title}`}
            >
              {t.act}
            </LinkButton>
          </div>
        </>
      )}
    </section>
  );
}
