import type { ClaimCard } from "~/domain/shops/claim-cards.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { formatDate } from "~/platform/format";
import type { QrOutline } from "~/platform/qr";
import { Badge, type BadgeTone } from "~/ui/kit/badge";
import { Icon } from "~/ui/kit/icon";
import { useLocale, useWords } from "~/ui/kit/words";
import { QrCode } from "./qr-code";

export type PrintableCard = ClaimCard & {
  /** The whole address that opens her shop; the QR holds the same. */
  readonly url: string;
  readonly qr: QrOutline;
};

const tones: Readonly<Record<ClaimCard["state"], BadgeTone>> = {
  valid: "info",
  claimed: "ok",
  expired: "bad",
};

type CardsProps = {
  readonly cards: readonly PrintableCard[];
  /** Where a code is typed, in letters: `etalase.id/klaim`. */
  readonly typeAt: string;
};

/** Eight to a sheet; on the screen each also goes by WhatsApp. */
export function ClaimCardList({ cards, typeAt }: CardsProps) {
  return (
    <ol className="claim-cards">
      {cards.map((card) => (
        <Card key={card.participantId} card={card} typeAt={typeAt} />
      ))}
    </ol>
  );
}

function Card({ card, typeAt }: { readonly card: PrintableCard; readonly typeAt: string }) {
  const t = useWords(trainingOfficeWords).cards;
  const locale = useLocale();
  return (
    <li className="claim-card">
      <div className="stack gap-1">
        <p className="row gap-1 font-bold text-accent-text">
          <img src="/favicon.svg" alt="" width={20} height={20} />
          Etalase
        </p>
        <p className="mt-1 text-17 leading-snug font-bold">{t.cardTitle}</p>
        <p className="leading-snug">
          <b>{card.name}</b>
          <span className="muted block text-13">{card.businessName}</span>
        </p>
      </div>
      <QrCode qr={card.qr} label={card.url} className="w-full self-start" />
      <div className="across stack gap-0">
        <p className="muted text-13">{t.howTo}</p>
        <p className="text-13 font-semibold break-all">{typeAt}</p>
        <p className="code">{card.code}</p>
        <p className="muted text-13">{t.until(formatDate(card.expiresAt, locale))}</p>
      </div>
      <div className="across row between mt-2 print:hidden">
        <Badge tone={tones[card.state]}>{t.state[card.state]}</Badge>
        <WhatsAppLink card={card} />
      </div>
    </li>
  );
}

function WhatsAppLink({ card }: { readonly card: PrintableCard }) {
  const t = useWords(trainingOfficeWords).cards;
  if (card.state !== "valid") return null;
  if (!card.phone) return <span className="muted text-13">{t.noPhone}</span>;
  // Graduates read Indonesian, whatever language the officer works in.
  const words = trainingOfficeWords.id.cards;
  const text = words.message(card.name, card.code, card.url, formatDate(card.expiresAt));
  return (
    <a
      className="btn soft"
      href={`https://wa.me/${card.phone.replace("+", "")}?text=${encodeURIComponent(text)}`}
      target="_blank"
      rel="noreferrer"
      aria-label={t.whatsappLabel(card.name)}
    >
      <Icon name="message-circle" />
      {t.whatsapp}
    </a>
  );
}
