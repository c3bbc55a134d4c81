import type { Book } from "./book.server";
import { type Asked, page, type Reply, seeOther } from "./http.server";
import { notFoundPage } from "./pages/frame";
import { walletOverPage, walletPage } from "./pages/wallet-page";
import { fail, type Payment, pay } from "./payment";
import { changePayment } from "./verbs.server";

/** `/dompet/:id`: the wallet's app as its buyer sees it; she approves or declines and is led back to the shop. */
export async function answerWallet(
  book: Book,
  payment: Payment,
  verb: string | null,
  asked: Asked,
): Promise<Reply> {
  if (payment.method !== "gopay" || verb !== null) return page(notFoundPage(), 404);
  if (payment.status !== "pending") return page(walletOverPage(payment));
  if (asked.method !== "POST") return page(walletPage(payment), 200, [new URL(payment.returnUrl).origin]);
  const form = new URLSearchParams((await asked.body(16 * 1024)).toString("utf8"));
  const isApproved = form.get("jawaban") === "setuju";
  if (isApproved) changePayment(book, payment.id, pay(payment.amount), "payment.paid");
  else if (form.get("jawaban") === "tolak") changePayment(book, payment.id, fail, "payment.failed");
  else return page(walletPage(payment), 422);
  return seeOther(payment.returnUrl);
}
