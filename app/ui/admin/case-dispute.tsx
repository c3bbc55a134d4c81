import type { CaseDispute, CaseParcel } from "~/domain/orders/case-dispute.server";
import type { CaseEvidence } from "~/domain/orders/case-evidence.server";
import { casesWords } from "~/messages/cases";
import { Banner } from "~/ui/kit/banner";
import { DateTime } from "~/ui/kit/date-time";
import { Money } from "~/ui/kit/money";
import { Facts } from "~/ui/kit/totals";
import { useWords } from "~/ui/kit/words";

/** What the buyer's bank says, until when evidence is taken, and what could be sent. Nothing for other cases. */
export function CaseDisputePanel({
  evidence: { dispute, parcels },
  isOpen,
}: {
  readonly evidence: CaseEvidence;
  readonly isOpen: boolean;
}) {
  const t = useWords(casesWords);
  if (!dispute) return null;
  return (
    <>
      {isOpen && dispute.sent ? <Banner tone="info">{t.dispute.fought(dispute.sent)}</Banner> : null}
      <section className="panel stack gap-4" aria-labelledby="sengketa">
        <h2 id="sengketa">{t.dispute.title}</h2>
        <DisputeFacts dispute={dispute} isOpen={isOpen} />
        {dispute.isPartial ? <p className="muted">{t.concede.partial}</p> : null}
        {parcels.length > 0 ? (
          <div className="stack gap-2">
            <h3 className="text-17">{t.dispute.parts}</h3>
            {parcels.map((parcel) => (
              <Parcel key={parcel.id} parcel={parcel} />
            ))}
          </div>
        ) : null}
      </section>
    </>
  );
}

function DisputeFacts({ dispute, isOpen }: { readonly dispute: CaseDispute; readonly isOpen: boolean }) {
  const { dispute: t } = useWords(casesWords);
  const reasons: Readonly<Record<string, string>> = t.reasons;
  const isTold = dispute.reason !== null || dispute.dueBy !== null;
  return (
    <>
      {isTold ? null : <p className="muted">{t.none}</p>}
      <Facts
        facts={[
          ...(dispute.reason
            ? [{ label: t.reason, value: reasons[dispute.reason] ?? dispute.reason.replaceAll("_", " ") }]
            : []),
          ...(dispute.disputed === null
            ? []
            : [{ label: t.disputed, value: <Money amount={dispute.disputed} /> }]),
          ...(isOpen ? [{ label: t.held, value: <Money amount={dispute.held} /> }] : []),
          ...(dispute.dueBy ? [{ label: t.dueBy, value: <DateTime at={dispute.dueBy} /> }] : []),
          { label: t.evidence, value: dispute.hasEvidence ? t.hasEvidence : t.noEvidence },
          ...(dispute.ref
            ? [{ label: t.ref, value: <span className="num wrap-anywhere">{dispute.ref}</span> }]
            : []),
        ]}
      />
    </>
  );
}

function Parcel({ parcel }: { readonly parcel: CaseParcel }) {
  const { dispute: t } = useWords(casesWords);
  const facts = [
    ...(parcel.shippedAt ? [{ label: t.shipped, value: <DateTime at={parcel.shippedAt} /> }] : []),
    ...(parcel.courier ? [{ label: t.courier, value: parcel.courier }] : []),
    ...(parcel.trackingNumber
      ? [{ label: t.tracking, value: <span className="num wrap-anywhere">{parcel.trackingNumber}</span> }]
      : []),
    ...(parcel.deliveredAt ? [{ label: t.delivered, value: <DateTime at={parcel.deliveredAt} /> }] : []),
    ...(parcel.completedAt ? [{ label: t.completed, value: <DateTime at={parcel.completedAt} /> }] : []),
  ];
  return (
    <div className="stack gap-1">
      <p className="row between">
        <b className="wrap-anywhere">{parcel.shopName}</b>
        <Money amount={parcel.total} />
      </p>
      {facts.length > 0 ? <Facts facts={facts} /> : <p className="muted">{t.notShipped}</p>}
    </div>
  );
}
