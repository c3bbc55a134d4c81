import { Form } from "@remix-run/react";
import type { ProofView } from "~/domain/straight/proofs.server";
import type { StraightOrder } from "~/domain/straight/queries.server";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { formatDateTime, formatPhone, formatRupiah } from "~/platform/format";
import { Badge } from "~/ui/kit/badge";
import { Banner } from "~/ui/kit/banner";
import { Button } from "~/ui/kit/button";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { Facts } from "~/ui/kit/totals";
import { useLocale, useWords } from "~/ui/kit/words";

type Props = {
  readonly order: StraightOrder;
  readonly proofs: readonly ProofView[];
  readonly answer: FormAnswer;
};

/** One payment to the shop: what the buyer says, and the owner's answer. */
export function StraightOrderPage({ order, proofs, answer }: Props) {
  const t = useWords(straightWords);
  const locale = useLocale();
  const amount = formatRupiah(order.total, locale);
  const method = t.method[order.method === "qris_shop" ? "qris_shop" : "transfer_shop"];
  const until = order.acceptUntil && formatDateTime(order.acceptUntil, locale);
  return (
    <div className="wrap stack max-w-[46rem] gap-6 pt-5 pb-8">
      <h1 className="text-25">{t.orderTitle(order.nomor)}</h1>
      <Banner tone="warn">{t.noProtection}</Banner>
      <section className="panel stack">
        <Facts
          facts={[
            { label: t.amount, value: <b className="num text-20">{amount}</b> },
            { label: t.buyer, value: `${order.buyerName}, ${formatPhone(order.phone)}` },
            { label: t.title, value: method },
            { label: t.reference, value: <span className="num">{order.reference ?? "–"}</span> },
          ]}
        />
        {order.method === "qris_shop" ? <p className="hint">{t.referenceHint}</p> : null}
        {until && order.status === "awaiting_payment" ? <p className="hint">{t.until(until)}</p> : null}
      </section>
      <ProofPictures order={order} proofs={proofs} />
      {order.status === "cancelled" ? <Banner tone="info">{t.over}</Banner> : null}
      {until && order.status === "expired" ? (
        <Banner tone="info">{order.canAccept ? t.lateText(until) : t.errors.too_late}</Banner>
      ) : null}
      {order.canAccept ? (
        <section className="panel stack">
          <Form
            method="post"
            action={paths.owner.straightConfirmation(order.orderId)}
            className="stack gap-2"
          >
            <div>
              <Button icon="check">{t.accept}</Button>
            </div>
            <p className="hint">{t.acceptHint(amount)}</p>
          </Form>
          {proofs.some((proof) => proof.status === "sent") ? (
            <Form
              method="post"
              action={paths.owner.straightDispute(order.orderId)}
              className="stack gap-3"
              noValidate
            >
              <FormErrorSummary answer={answer} />
              <h2 className="text-17">{t.dispute}</h2>
              <TextArea
                {...fieldOf(answer, "reason")}
                label={t.disputeReason}
                hint={t.disputeHint}
                rows={2}
              />
              <div>
                <Button kind="danger">{t.doDispute}</Button>
              </div>
            </Form>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

const tones = { sent: "plain", confirmed: "ok", disputed: "bad" } as const;

function ProofPictures({ order, proofs }: Pick<Props, "order" | "proofs">) {
  const t = useWords(straightWords);
  const locale = useLocale();
  if (proofs.length === 0) return <Banner tone="info">{t.proofsNone}</Banner>;
  return (
    <section className="panel stack">
      <h2>{t.proofs}</h2>
      {proofs.map((proof) => {
        const href = paths.owner.straightProof(order.orderId, proof.id);
        const words = t.proofPicture(formatDateTime(proof.sentAt, locale));
        return (
          <figure key={proof.id} className="stack gap-2">
            <a href={href} target="_blank" rel="noreferrer">
              <img className="w-full max-w-[22rem] rounded-12" src={href} alt={words} />
            </a>
            <figcaption className="row between text-13">
              <span>{words}</span>
              <Badge tone={tones[proof.status]}>{t.proofStatus[proof.status]}</Badge>
            </figcaption>
            {proof.reason ? <p className="muted text-13">{proof.reason}</p> : null}
          </figure>
        );
      })}
    </section>
  );
}
