import type { PaymentInstructions } from "~/domain/payments/gateway";
import type { PaymentView } from "~/domain/payments/queries.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { formatDate, formatRupiah, formatTime } from "~/platform/format";
import { SimulatedBadge } from "~/ui/kit/badge";
import { CopyButton } from "~/ui/kit/copy-button";
import { Countdown } from "~/ui/kit/countdown";
import { Icon } from "~/ui/kit/icon";
import { LinkButton } from "~/ui/kit/link-button";
import { Money } from "~/ui/kit/money";
import { useLocale, useWords, type Words } from "~/ui/kit/words";
import { PageNews } from "./page-news";
import type { OrderView } from "./payment-panel";
import { QrCode } from "./qr-code";
import { WalletCode } from "./wallet-code";

type PayNowProps = OrderView & { readonly payment: PaymentView };

/** The clock, the code or number, the exact amount, and what to do with them. */
export function PayNow(view: PayNowProps) {
  const t = useWords(ordersWords);
  const { payment, order, orderKey, isChecking, isAsked } = view;
  const { instructions } = payment;
  if (!instructions) return null;
  return (
    <>
      <PageNews />
      {payment.isSimulation ? (
        <div className="row justify-center">
          <SimulatedBadge>{t.simulation}</SimulatedBadge>
        </div>
      ) : null}
      <Deadline {...view} />
      <Code {...view} instructions={instructions} />
      <div className="stack gap-1">
        <p className="muted text-13">{t.exactAmount}</p>
        <p className="price large">
          <Money amount={payment.amount} />
        </p>
      </div>
      <Acts {...view} instructions={instructions} />
      {payment.simulatorUrl ? <Simulator url={payment.simulatorUrl} /> : null}
      {isChecking ? (
        <p className="muted text-13" role="status">
          {t.checking}
        </p>
      ) : isAsked ? (
        <p className="muted text-13" role="status">
          {t.noWordYet}
        </p>
      ) : null}
      <div>
        <LinkButton
          kind="quiet"
          icon="refresh-cw"
          to={`${paths.order(order.nomor, orderKey, 1)}#pembayaran`}
          preventScrollReset
          replace
        >
          {t.checkNow}
        </LinkButton>
      </div>
      <HowTo instructions={instructions} />
    </>
  );
}

function Deadline({ order, now }: PayNowProps) {
  const t = useWords(ordersWords);
  const locale = useLocale();
  const time = `${formatTime(order.payBefore, locale)}\u00a0WITA`;
  const isToday = formatDate(order.payBefore, locale) === formatDate(now, locale);
  return (
    <div className="stack gap-1">
      <p className="muted">
        {t.payBefore(isToday ? time : `${formatDate(order.payBefore, locale)}, ${time}`)}
      </p>
      <Countdown until={order.payBefore} now={now} />
    </div>
  );
}

type CodeProps = PayNowProps & { readonly instructions: PaymentInstructions };

function Code({ payment, qr, instructions }: CodeProps) {
  const t = useWords(ordersWords);
  const locale = useLocale();
  const amount = formatRupiah(payment.amount, locale);
  switch (instructions.kind) {
    case "qr":
      return qr ? (
        <QrCode outline={qr} label={payment.isSimulation ? t.qrLabelSimulated(amount) : t.qrLabel(amount)} />
      ) : null;
    case "va":
      return <PayNumber label={t.vaNumber(instructions.bank.toUpperCase())} number={instructions.number} />;
    case "bill":
      return (
        <>
          <PayNumber label={t.billerCode} number={instructions.billerCode} />
          <PayNumber label={t.billKey} number={instructions.billKey} />
        </>
      );
    case "redirect":
      return (
        <div className="stack gap-2">
          <a className="btn buy wide" href={instructions.url}>
            <Icon name="credit-card" />
            {t.payByCard}
          </a>
          <p className="muted text-13">{t.cardHint}</p>
        </div>
      );
    case "wallet":
      return (
        <WalletCode
          instructions={instructions}
          method={payment.method}
          qr={qr}
          qrLabel={payment.isSimulation ? t.qrLabelSimulated(amount) : t.qrLabel(amount)}
        />
      );
    case "transfer":
    case "manual":
      return null;
  }
}

function PayNumber({ label, number }: { readonly label: string; readonly number: string }) {
  const t = useWords(ordersWords);
  return (
    <div className="stack gap-2 rounded-12 bg-sunk p-4">
      <p className="muted text-13">{label}</p>
      <p className="num text-25 font-extrabold wrap-anywhere">{spaced(number)}</p>
      <div>
        <CopyButton text={number} label={t.copyNumber} />
      </div>
    </div>
  );
}

/** In fours, to be typed over; copied without the gaps. */
function spaced(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, "$1\u2009");
}

function Acts({ order, orderKey, instructions, payment }: CodeProps) {
  const t = useWords(ordersWords);
  return (
    <div className="row justify-center">
      {instructions.kind === "qr" ? (
        <LinkButton
          kind="line"
          icon="download"
          to={paths.orderQrImage(order.nomor, orderKey)}
          reloadDocument
          download
        >
          {t.saveCode}
        </LinkButton>
      ) : null}
      {instructions.kind === "va" || instructions.kind === "bill" ? (
        <CopyButton kind="quiet" text={String(payment.amount)} label={t.copyAmount} />
      ) : null}
      <LinkButton kind="quiet" to={paths.orderPayment(order.nomor, orderKey)}>
        {t.changeMethod}
      </LinkButton>
    </div>
  );
}

function Simulator({ url }: { readonly url: string }) {
  const t = useWords(ordersWords);
  return (
    <div className="banner warn text-left">
      <Icon name="triangle-alert" />
      <div>
        <p>{t.playBankHint}</p>
        <a
          className="link inline-flex min-h-(--tap) items-center gap-2"
          href={url}
          target="_blank"
          rel="noreferrer"
        >
          {t.playBank}
          <Icon name="external-link" size="small" />
        </a>
      </div>
    </div>
  );
}

function HowTo({ instructions }: { readonly instructions: PaymentInstructions }) {
  const t = useWords(ordersWords);
  if (instructions.kind === "redirect" || instructions.kind === "manual") return null;
  const steps = stepsOf(t, instructions);
  return (
    <details className="rounded-12 bg-sunk px-4 text-left">
      <summary className="row nowrap min-h-(--tap) cursor-pointer font-semibold">
        <span className="fill">{t.howTo}</span>
        <Icon name="chevron-down" />
      </summary>
      <ol className="stack list-decimal gap-1 pb-4 pl-5">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

function stepsOf(t: Words<(typeof ordersWords)["id"]>, instructions: PaymentInstructions): readonly string[] {
  if (instructions.kind === "qr") return t.howToQr;
  if (instructions.kind !== "wallet") return t.howToVa;
  const isAsked = instructions.appUrl === null && instructions.qrString === null;
  return isAsked ? t.howToWalletAsked : t.howToWallet;
}
