import type { MessageView } from "~/domain/orders/queries.server";
import { ordersWords } from "~/messages/orders";
import { DateTime } from "~/ui/kit/date-time";
import { useWords } from "~/ui/kit/words";

type MessageThreadProps = {
  readonly messages: readonly MessageView[];
  readonly shopName: string;
  /** Where somebody else than the buyer reads. */
  readonly buyerName?: string;
};

/** What buyer and shop wrote each other, as the buyer reads it: hers at the right. */
export function MessageThread({ messages, shopName, buyerName }: MessageThreadProps) {
  const t = useWords(ordersWords);
  if (messages.length === 0) return <p className="muted">{t.noMessages}</p>;
  return (
    <ol className="stack gap-3">
      {messages.map((message) => {
        const isMine = message.fromKind === "buyer";
        return (
          <li
            key={message.id}
            className={`max-w-[85%] rounded-20 px-4 py-3 ${isMine ? "justify-self-end bg-accent-soft" : "justify-self-start border border-line bg-card"}`}
          >
            <p className="text-13 font-semibold">{isMine ? (buyerName ?? t.you) : shopName}</p>
            <p className="wrap-anywhere whitespace-pre-line">{message.body}</p>
            <p className="muted text-13">
              <DateTime at={message.at} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}
