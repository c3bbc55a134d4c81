import { Form, useNavigation } from "@remix-run/react";
import { orderLimits } from "~/domain/orders/checkout";
import type { MessageView } from "~/domain/orders/queries.server";
import { ordersWords } from "~/messages/orders";
import { paths } from "~/paths";
import { Button } from "~/ui/kit/button";
import { type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { Icon } from "~/ui/kit/icon";
import { TextArea } from "~/ui/kit/text-area";
import { useWords } from "~/ui/kit/words";
import { MessageThread } from "./message-thread";
import { OrderTask } from "./order-task";

type MessagesPageProps = {
  readonly nomor: string;
  readonly orderKey: string | undefined;
  readonly partId: string;
  readonly messages: readonly MessageView[];
  readonly shop: { readonly name: string; readonly whatsapp: string | null };
  readonly answer: FormAnswer;
};

/** The conversation with one shop about its part of an order. */
export function MessagesPage({ nomor, orderKey, partId, messages, shop, answer }: MessagesPageProps) {
  const t = useWords(ordersWords);
  const busy = useNavigation().formMethod === "POST";
  return (
    <OrderTask nomor={nomor} orderKey={orderKey} title={t.messagesTitle(shop.name)}>
      <MessageThread messages={messages} shopName={shop.name} />
      <Form
        key={messages.length}
        method="post"
        noValidate
        action={paths.partMessages(nomor, partId, orderKey)}
        className="panel stack"
      >
        <TextArea
          {...fieldOf(answer, "body")}
          label={t.message}
          hint={t.messageHint}
          rows={3}
          counter={orderLimits.message}
          required
        />
        <Button wide icon="send" busy={busy}>
          {t.send}
        </Button>
      </Form>
      {shop.whatsapp ? (
        <a
          className="btn line wide"
          href={`https://wa.me/${shop.whatsapp.replace(/\D/g, "")}?text=${encodeURIComponent(t.whatsAppHello(nomor))}`}
          target="_blank"
          rel="noreferrer"
        >
          <Icon name="message-circle" />
          {t.byWhatsApp}
        </a>
      ) : null}
    </OrderTask>
  );
}
