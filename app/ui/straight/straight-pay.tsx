import { isLookKey } from "~/domain/orders/look-key";
import { straightWords } from "~/messages/straight";
import { paths } from "~/paths";
import { formatDateTime, formatRupiah } from "~/platform/format";
import { Banner } from "~/ui/kit/banner";
import { CopyButton } from "~/ui/kit/copy-button";
import { Icon } from "~/ui/kit/icon";
import type { IconName } from "~/ui/kit/icon-names";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { useLocale, useWords } from "~/ui/kit/words";
import type { OrderView } from "~/ui/orders/payment-panel";
import { QrCode } from "~/ui/orders/qr-code";
import { ProofForm } from "./proof-form";

/** An order that is paid to the shop itself: what it is, how to pay, and the photo that she did. */
export function StraightPay(view: OrderView) {
  const t = useWords(straightWords);
  const locale = useLocale();
  const { order, proofs } = view;
  const [latest] = proofs;
  const until = formatDateTime(order.payBefore, locale);
  const isClosed = order.payment?.status === "failed";
  return (
    <>
      <Banner tone="warn" className="text-left">
        {t.letters.note}
      </Banner>
      {isClosed ? <Words icon="circle-x" title={t.pay.failed} text={t.pay.failedText} /> : null}
      {latest?.status === "sent" ? (
        <Words icon="clock" title={t.pay.waits} text={t.pay.waitsText(until)} />
      ) : null}
      {latest?.status === "disputed" ? (
        <Words
          icon="circle-alert"
          title={t.pay.disputedTitle}
          text={t.pay.disputedText(latest.reason ?? "")}
        />
      ) : null}
      {isClosed || latest?.status === "sent" ? null : (
        <>
          <HowToPay {...view} />
          <p className="muted">{t.pay.before(until)}</p>
          <ProofForm
            action={paths.orderProof(order.nomor, view.orderKey)}
            title={latest ? t.pay.another : t.pay.sendTitle}
          />
        </>
      )}
      <Proofs {...view} />
    </>
  );
}

function HowToPay({ order, orderKey, qr }: OrderView) {
  const t = useWords(straightWords).pay;
  const locale = useLocale();
  const how = order.payment?.instructions;
  const shop = order.parts[0]?.shop.name ?? "";
  if (!how) return <Words icon="clock" title={t.preparing} text={t.preparingText} />;
  return (
    <>
      {how.kind === "qr" && qr ? (
        <>
          <QrCode outline={qr} label={t.qrLabel(formatRupiah(order.total, locale))} />
          <p className="muted text-13">{t.seller(shop)}</p>
        </>
      ) : null}
      {how.kind === "transfer" ? (
        <div className="stack gap-2 rounded-12 bg-sunk p-4">
          <p className="muted text-13">{t.transferTo(how.bank)}</p>
          <p className="num text-25 font-extrabold wrap-anywhere">{how.number}</p>
          <p className="wrap-anywhere">{t.holder(how.holderName)}</p>
          <div>
            <CopyButton text={how.number} label={t.copy} />
          </div>
        </div>
      ) : null}
      <div className="stack gap-1">
        <p className="muted text-13">{t.exact}</p>
        <p className="price large">
          <Money amount={order.total} />
        </p>
      </div>
      <div className="row justify-center">
        {how.kind === "qr" ? (
          <LinkButton
            kind="line"
            icon="download"
            to={paths.orderQrImage(order.nomor, orderKey)}
            reloadDocument
            download
          >
            {t.saveCode}
          </LinkButton>
        ) : (
          <CopyButton kind="quiet" text={String(order.total)} label={t.copyAmount} />
        )}
      </div>
    </>
  );
}

/** No more to pay: the seller has it, or it ended before she said so. */
export function StraightSettled({ order, orderKey, proofs, ...view }: OrderView) {
  const t = useWords(straightWords).pay;
  const isOver = order.status === "cancelled" || order.status === "expired";
  const wasPaid = order.steps.some((step) => step.kind === "paid_to_shop");
  return (
    <>
      {isOver ? (
        <Words
          icon="circle-x"
          title={wasPaid ? t.refusedTitle : t.overTitle}
          text={wasPaid ? t.refusedText : proofs.length > 0 ? t.overText : ""}
        />
      ) : (
        <Words icon="circle-check" title={t.confirmedTitle} text={t.confirmedText} />
      )}
      <p className="price large">
        <Money amount={order.total} />
      </p>
      <Proofs {...{ ...view, order, orderKey, proofs }} />
    </>
  );
}

function Proofs({ order, orderKey, proofs }: Pick<OrderView, "order" | "orderKey" | "proofs">) {
  const t = useWords(straightWords);
  const locale = useLocale();
  if (proofs.length === 0) return null;
  return (
    <ul className="stack gap-1 text-left text-13">
      {proofs.map((proof) => {
        const name = t.proofPicture(formatDateTime(proof.sentAt, locale));
        return (
          <li key={proof.id} className="row between">
            {isLookKey(orderKey) ? (
              <span>{name}</span>
            ) : (
              <a
                className="link inline-flex min-h-(--tap) items-center"
                href={paths.orderProofPicture(order.nomor, proof.id, orderKey)}
                target="_blank"
                rel="noreferrer"
              >
                {name}
              </a>
            )}
            <span className="muted">{t.proofStatus[proof.status]}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Words({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <div className="stack justify-items-center gap-2" role="status">
      <Icon name={icon} size="large" className={icon === "circle-x" ? "text-ink-2" : "text-accent-text"} />
      <h2 className="text-17">{title}</h2>
      {text ? <p className="muted wrap-anywhere">{text}</p> : null}
    </div>
  );
}
