import type { PaymentMethod, WalletInstructions } from "~/domain/payments/gateway";
import { checkoutWords } from "~/messages/checkout";
import { ordersWords } from "~/messages/orders";
import { Icon } from "~/ui/kit/icon";
import { useWords } from "~/ui/kit/words";
import type { OrderView } from "./payment-panel";
import { QrCode } from "./qr-code";

type WalletCodeProps = Pick<OrderView, "qr"> & {
  readonly instructions: WalletInstructions;
  readonly method: PaymentMethod;
  readonly qrLabel: string;
};

/** The wallet's app by a button, its code for another phone, or the word that its app is asking by itself. */
export function WalletCode({ instructions, method, qr, qrLabel }: WalletCodeProps) {
  const t = useWords(ordersWords);
  const wallet = useWords(checkoutWords).methods[method];
  const { appUrl, qrPictureUrl, phone } = instructions;
  return (
    <div className="stack gap-3">
      {appUrl ? (
        <div className="stack gap-2">
          <a className="btn buy wide" href={appUrl}>
            <Icon name="smartphone" />
            {t.payInApp(wallet)}
          </a>
          <p className="muted text-13">{t.walletHint}</p>
        </div>
      ) : (
        <p>{phone ? t.walletAsked(wallet, phone) : t.walletAsk(wallet)}</p>
      )}
      {qr ? <QrCode outline={qr} label={qrLabel} /> : null}
      {!qr && qrPictureUrl ? (
        <a className="link inline-flex min-h-(--tap) items-center justify-center gap-2" href={qrPictureUrl}>
          <Icon name="qr-code" size="small" />
          {t.seeWalletCode}
        </a>
      ) : null}
    </div>
  );
}
