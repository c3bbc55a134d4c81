import type { CaseEvidence } from "~/domain/orders/case-evidence.server";
import type { CasePage } from "~/domain/orders/case-page.server";
import { adminMoneyWords } from "~/messages/admin-money";
import { adminTradeWords } from "~/messages/admin-trade";
import { casesWords } from "~/messages/cases";
import { formatPhone } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { DateTime } from "~/ui/kit/date-time";
import { Disclosure } from "~/ui/kit/disclosure";
import { Money } from "~/ui/kit/money";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";
import { useMethodName } from "./method-name";
import { OrderLink } from "./order-link";
import { useProviderName } from "./provider-name";

/** The case in figures: what was asked, what came, what waits in the books. */
export function CaseFactsPanel({ page: { row, evidence } }: { readonly page: CasePage }) {
  const t = useWords(casesWords);
  const states: Readonly<Record<string, string>> = useWords(adminTradeWords).attempt;
  const methodName = useMethodName();
  const providerName = useProviderName();
  const { attempt, order, details } = evidence;
  const provider = attempt?.provider ?? details.provider;
  return (
    <section className="panel stack max-lg:order-first">
      <h2>{t.evidence}</h2>
      <Facts
        facts={[
          { label: t.amount, value: row.amount === null ? "–" : <Money amount={row.amount} /> },
          ...(row.booked === 0n || row.resolvedAt
            ? []
            : [{ label: t.waits, value: <Money amount={row.booked} /> }]),
          { label: t.opened, value: <DateTime at={row.openedAt} /> },
          ...(order
            ? [
                { label: t.order, value: <OrderLink nomor={order.nomor} /> },
                { label: t.buyer, value: order.buyerName },
                {
                  label: t.phone,
                  value: <span className="num whitespace-nowrap">{formatPhone(order.phone)}</span>,
                },
              ]
            : []),
          ...(attempt
            ? [
                { label: t.asked, value: <Money amount={attempt.amount} /> },
                ...(attempt.received === null
                  ? []
                  : [{ label: t.received, value: <Money amount={attempt.received} /> }]),
                { label: t.refunded, value: <Money amount={attempt.refunded} /> },
                ...(attempt.goingBack === 0n
                  ? []
                  : [{ label: t.goingBack, value: <Money amount={attempt.goingBack} /> }]),
                { label: t.method, value: methodName(attempt.method) },
                { label: t.state, value: states[attempt.status] ?? attempt.status },
              ]
            : []),
          { label: t.provider, value: provider ? providerName(provider) : "–" },
          { label: t.reference, value: <Code text={attempt?.reference ?? details.reference} /> },
          { label: t.providerRef, value: <Code text={attempt?.providerRef ?? details.providerRef} /> },
          ...(attempt?.paidAt ? [{ label: t.paidAt, value: <DateTime at={attempt.paidAt} /> }] : []),
          ...(details.currency && details.currency !== "IDR"
            ? [{ label: t.currency, value: details.currency }]
            : []),
          ...(details.said ? [{ label: t.said, value: states[details.said] ?? details.said }] : []),
          ...(details.note ? [{ label: t.problem, value: details.note }] : []),
        ]}
      />
    </section>
  );
}

function Code({ text }: { readonly text: string | null | undefined }) {
  return <span className="num wrap-anywhere">{text ?? "–"}</span>;
}

/** What the gateway wrote, word for word, and what happened to order and books, in order. */
export function CaseEvidencePanels({ evidence }: { readonly evidence: CaseEvidence }) {
  const t = useWords(casesWords);
  const money = useWords(adminMoneyWords);
  const journals: Readonly<Record<string, string>> = money.journal;
  const hooks: Readonly<Record<string, string>> = money.hook;
  const states: Readonly<Record<string, string>> = useWords(adminTradeWords).refund;
  return (
    <>
      <Disclosure title={t.hooks} aside={String(evidence.hooks.length)}>
        {evidence.hooks.length === 0 ? <p className="muted">{t.noHooks}</p> : null}
        <ul className="stack gap-3">
          {evidence.hooks.map((hook) => (
            <li key={hook.id} className="stack gap-1">
              <p className="row between">
                <b className="wrap-anywhere">{hook.eventType}</b>
                <span className="muted text-13">
                  <DateTime at={hook.receivedAt} /> · {hooks[hook.status] ?? hook.status}
                </span>
              </p>
              <pre className="panel snug text-13 whitespace-pre-wrap wrap-anywhere">{hook.body}</pre>
            </li>
          ))}
        </ul>
      </Disclosure>
      {evidence.refunds.length > 0 ? (
        <Disclosure title={t.refunds} aside={String(evidence.refunds.length)}>
          <ul className="stack gap-2">
            {evidence.refunds.map((refund) => (
              <li key={refund.id} className="row between">
                <span>
                  <DateTime at={refund.createdAt} /> <Badge>{states[refund.status] ?? refund.status}</Badge>
                </span>
                <Money amount={refund.amount} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
      <Disclosure title={t.journals} aside={String(evidence.journals.length)}>
        <ul className="stack gap-2">
          {evidence.journals.map((journal, index) => (
            <li key={index} className="row between">
              <span>
                {journals[journal.kind] ?? journal.kind}{" "}
                <span className="muted text-13">
                  <DateTime at={journal.at} />
                </span>
              </span>
              <Money amount={journal.amount} />
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
