import { Form, useNavigation } from "@remix-run/react";
import { orderLimits } from "~/domain/orders/checkout";
import type { MessageView } from "~/domain/orders/queries.server";
import { ownerOrdersWords } from "~/messages/owner-orders";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { DateTime } from "~/ui/kit/date-time";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";

type MessagePanelProps = {
  readonly partId: string;
  readonly buyerName: string;
  readonly messages: readonly MessageView[];
  readonly answer?: FormAnswer;
};

/** The conversation about one part, as the shop reads it: its own words at the right. */
export function MessagePanel({ partId, buyerName, messages, answer }: MessagePanelProps) {
  const t = useWords(ownerOrdersWords).messages;
  const busy = useNavigation().formMethod === "POST";
  return (
    <section className="panel stack" id="pesan">
      <h2>{t.title}</h2>
      {messages.length === 0 ? (
        <p className="muted">{t.none}</p>
      ) : (
        <ol className="stack gap-3">
          {messages.map((message) => (
            <Message key={message.id} message={message} buyerName={buyerName} />
          ))}
        </ol>
      )}
      <Form
        key={messages.length}
        method="post"
        noValidate
        action={paths.owner.orderMessages(partId)}
        className="stack"
        preventScrollReset
      >
        <TextArea
          {...fieldOf(answer, "body")}
          label={t.message}
          hint={t.messageHint}
          rows={2}
          counter={orderLimits.message}
          required
        />
        <Button kind="line" icon="send" busy={busy}>
          {t.send}
        </Button>
      </Form>
      <ReadyAnswers partId={partId} />
    </section>
  );
}

function Message({ message, buyerName }: { readonly message: MessageView; readonly buyerName: string }) {
  const t = useWords(ownerOrdersWords).messages;
  const isMine = message.fromKind === "shop";
  return (
    <li
      className={`max-w-[85%] rounded-20 px-4 py-3 ${isMine ? "justify-self-end bg-accent-soft" : "justify-self-start border border-line bg-card"}`}
    >
      <p className="text-13 font-semibold">{isMine ? t.you : buyerName}</p>
      <p className="wrap-anywhere whitespace-pre-line">{message.body}</p>
      <p className="muted text-13">
        <DateTime at={message.at} />
      </p>
    </li>
  );
}

/** One tap sends one of them. */
function ReadyAnswers({ partId }: { readonly partId: string }) {
  const t = useWords(ownerOrdersWords).messages;
  return (
    <details>
      <summary className="link flex min-h-12 items-center">{t.ready}</summary>
      <ul className="stack gap-2">
        {t.answers.map((body) => (
          <li key={body}>
            <Form method="post" noValidate action={paths.owner.orderMessages(partId)} preventScrollReset>
              <input type="hidden" name="body" value={body} />
              <button type="submit" className="chip h-auto w-full py-2 text-left whitespace-normal">
                {body}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  );
}
