import type { Book } from "./book.server";
import { type Asked, page, type Reply, seeOther } from "./http.server";
import { cardOverPage, cardPage, otpPage } from "./pages/card-page";
import { notFoundPage } from "./pages/frame";
import { declineCard, type Payment, pay } from "./payment";
import { changePayment } from "./verbs.server";

/** Stripe's public test numbers, so that one set of cards serves every provider. */
const testCards: Readonly<Record<string, "good" | "asks_code" | "declined">> = {
  "4242424242424242": "good",
  "4000002500003155": "asks_code",
  "4000000000009995": "declined",
};

/** `/kartu/:id` and `/kartu/:id/kode`: where the buyer is sent to pay by card. */
export async function answerCard(
  book: Book,
  payment: Payment,
  step: string | null,
  asked: Asked,
): Promise<Reply> {
  if (payment.method !== "card" || (step !== null && step !== "kode")) return page(notFoundPage(), 404);
  if (payment.status !== "pending") return page(cardOverPage(payment));
  const show = (body: string, status = 200) => page(body, status, [new URL(payment.returnUrl).origin]);
  const goBack = seeOther(payment.returnUrl);
  if (asked.method !== "POST")
    return show(step === "kode" ? otpPage(payment, null) : cardPage(payment, null));
  const form = new URLSearchParams((await asked.body(16 * 1024)).toString("utf8"));
  if (step === "kode") {
    if (form.get("kode")?.trim() !== "123456") return show(otpPage(payment, "wrong_otp"), 422);
    changePayment(book, payment.id, pay(payment.amount), "payment.paid");
    return goBack;
  }
  switch (testCards[(form.get("nomor") ?? "").replace(/\D/g, "")]) {
    case "good":
      changePayment(book, payment.id, pay(payment.amount), "payment.paid");
      return goBack;
    case "asks_code":
      return seeOther(`/kartu/${payment.id}/kode`);
    case "declined":
      changePayment(book, payment.id, declineCard, null);
      return show(cardPage(payment, "declined"), 402);
    default:
      return show(cardPage(payment, "not_a_test_card"), 422);
  }
}
