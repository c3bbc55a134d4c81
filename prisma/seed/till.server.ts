import { createForDemo } from "~/domain/payments/configure-gateways.server";
import type { Gateway } from "~/domain/payments/gateway";
import { answerApi } from "~/local-gateway/api.server";
import { Book } from "~/local-gateway/book.server";
import { openDispute } from "~/local-gateway/dispute";
import { newId } from "~/local-gateway/id.server";
import { type Payment, pay } from "~/local-gateway/payment";
import { changePayment } from "~/local-gateway/verbs.server";
import { now } from "~/platform/clock.server";
import { randomToken } from "~/platform/random.server";

export type Till = {
  readonly gateways: readonly Gateway[];
  /** A buyer pays what was asked under our reference, `missing` rupiah less; at any time, even when it is too late. */
  pay(reference: string, missing?: number): void;
  /** She asks her bank for what she paid. */
  dispute(reference: string): void;
  /** All that was asked for, as it stands. */
  payments(): readonly Payment[];
};

/**
 * The simulated provider itself, word for word, but in this process and by the demo city's clock, so that a year of
 * payments is asked for and paid in a minute. What it took is handed to the real process in the end.
 * @param baseUrl where that process is, or will be
 */
export function openTill(baseUrl: string): Till {
  const book = Book.inMemory({ publicUrl: baseUrl, now });
  const keys = { apiKey: randomToken(), webhookSecret: randomToken() };
  return {
    gateways: createForDemo({ baseUrl, ...keys }, (input, init) =>
      ask(book, keys, String(input), init ?? {}),
    ),
    pay(reference, missing = 0) {
      const payment = book.paymentByReference(reference);
      if (!payment) throw new Error(`demo city: nobody asked for ${reference}`);
      // Nobody is told: who waits for it asks.
      const paid = changePayment(book, payment.id, pay(payment.amount - missing), null);
      if (!paid) throw new Error(`demo city: ${reference} is ${payment.status}`);
    },
    dispute(reference) {
      const payment = book.paymentByReference(reference);
      const disputed = payment && changePayment(book, payment.id, openDispute(newId("dsp")), null);
      if (!disputed) throw new Error(`demo city: ${reference} can't be disputed`);
    },
    payments: () => book.paymentsNewestFirst().reverse(),
  };
}

type Keys = { readonly apiKey: string; readonly webhookSecret: string };

async function ask(book: Book, keys: Keys, address: string, init: RequestInit): Promise<Response> {
  const url = new URL(address);
  const headers = new Headers(init.headers);
  const reply = await answerApi(book, keys, {
    method: init.method ?? "GET",
    path: url.pathname.split("/").filter(Boolean).map(decodeURIComponent),
    query: url.searchParams,
    header: (name) => headers.get(name),
    body: async () => Buffer.from(typeof init.body === "string" ? init.body : ""),
  });
  return new Response(reply.body, { status: reply.status, headers: reply.headers });
}
