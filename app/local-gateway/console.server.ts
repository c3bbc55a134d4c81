import { renderSVG } from "uqr";
import type { Book } from "./book.server";
import { answerCard } from "./card.server";
import { loseDispute, openDispute, sendEvidence, winDispute } from "./dispute";
import { type Asked, HttpError, page, type Reply, seeOther } from "./http.server";
import { newId } from "./id.server";
import { settlementSheet } from "./listing.server";
import { notFoundPage } from "./pages/frame";
import { Markup } from "./pages/html";
import { listPage } from "./pages/list-page";
import { paymentPage } from "./pages/payment-page";
import { style } from "./pages/style";
import {
  expire,
  fail,
  type Payment,
  pay,
  payAgain,
  reverse,
  type Step,
  setRefundMode,
  statuses,
} from "./payment";
import type { News, Trouble } from "./record";
import { patientSeconds, playScenario, scenarios } from "./scenarios.server";
import { changePayment, expireDue, resendDelivery, setTrouble } from "./verbs.server";
import { answerWallet } from "./wallet.server";

const mostBytes = 16 * 1024;
const perPage = 50;

/** The pages on which a person plays the buyer's bank. */
export async function answerConsole(book: Book, asked: Asked): Promise<Reply> {
  const [noun, id, verb, part] = asked.path;
  if (noun === "gaya.css")
    return { status: 200, headers: { "content-type": "text/css; charset=utf-8" }, body: style };
  if (noun === "penyelesaian.csv") return settlementSheet(book);
  refuseForeignForm(book, asked);
  expireDue(book);
  const isReading = asked.method === "GET" || asked.method === "HEAD";
  if (!isReading && asked.method !== "POST") throw new HttpError(405, "method_not_allowed", "GET atau POST");
  if (noun === undefined) {
    if (!isReading) throw new HttpError(405, "method_not_allowed", "Hanya GET");
    return page(list(book, asked.query));
  }
  if (noun === "ulah" && id === "permintaan" && !isReading) return chooseTrouble(book, asked);
  const payment = book.payment(id ?? "");
  if (payment === null) return page(notFoundPage(), 404);
  if (noun === "kartu") return answerCard(book, payment, verb ?? null, asked);
  if (noun === "dompet") return answerWallet(book, payment, verb ?? null, asked);
  if (noun !== "bayar") return page(notFoundPage(), 404);
  if (isReading) {
    return verb === undefined
      ? page(show(book, payment, asked.query.get("pesan")))
      : page(notFoundPage(), 404);
  }
  const form = new URLSearchParams((await asked.body(mostBytes)).toString("utf8"));
  const back = (notice: string) => seeOther(`/bayar/${payment.id}?pesan=${notice}`);
  if (verb === "langkah") return back(takeStep(book, payment, form));
  if (verb === "skenario") return back(play(book, payment, form));
  if (verb === "kabar") return back(resendDelivery(book, payment.id, part ?? "") ? "kirim" : "mustahil");
  if (verb === "pengembalian") {
    changePayment(book, payment.id, setRefundMode(form.get("mode") === "refuse" ? "refuse" : "grant"), null);
    return back("kembali");
  }
  return page(notFoundPage(), 404);
}

function list(book: Book, query: URLSearchParams): string {
  const search = (query.get("cari") ?? "").trim().slice(0, 100);
  const status = statuses.find((one) => one === query.get("status")) ?? null;
  const wanted = Number(query.get("hal") ?? 1);
  const pageNumber = Number.isSafeInteger(wanted) && wanted > 0 ? wanted : 1;
  const needle = search.toLowerCase();
  const found = book
    .paymentsNewestFirst()
    .filter((one) => status === null || one.status === status)
    .filter((one) => `${one.reference} ${one.customer.name} ${one.id}`.toLowerCase().includes(needle));
  const from = (pageNumber - 1) * perPage;
  const payments = found.slice(from, from + perPage);
  const hasMore = found.length > from + perPage;
  const notice = query.get("pesan");
  return listPage({ payments, search, status, pageNumber, hasMore, notice, trouble: book.trouble() });
}

function show(book: Book, payment: Payment, notice: string | null): string {
  const how = payment.instructions;
  // drawn by the encoder itself: holds no text of others
  const qr = how.kind === "qr" ? new Markup(renderSVG(how.qr_string, { ecc: "M", border: 2 })) : null;
  return paymentPage({ payment, deliveries: book.deliveriesOf(payment.id), qr, notice });
}

/** @returns the notice that the page then shows */
function takeStep(book: Book, payment: Payment, form: URLSearchParams): string {
  const amount = Number(form.get("jumlah") ?? payment.amount);
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 1_000_000_000) return "jumlah";
  const steps: Readonly<Record<string, { step: Step; type: string }>> = {
    pay: { step: pay(amount), type: "payment.paid" },
    pay_delayed: { step: pay(payment.amount), type: "payment.paid" },
    fail: { step: fail, type: "payment.failed" },
    expire: { step: expire, type: "payment.expired" },
    pay_again: { step: payAgain(amount), type: "payment.paid" },
    reverse: { step: reverse, type: "payment.reversed" },
    dispute: { step: openDispute(newId("dsp")), type: "payment.disputed" },
    dispute_evidence: { step: sendEvidence, type: "payment.dispute_updated" },
    dispute_win: { step: winDispute, type: "payment.dispute_won" },
    dispute_lose: { step: loseDispute, type: "payment.charged_back" },
  };
  const name = form.get("langkah") ?? "";
  const chosen = Object.hasOwn(steps, name) ? steps[name] : undefined;
  if (chosen === undefined) return "mustahil";
  return changePayment(book, payment.id, chosen.step, chosen.type, readNews(form)) === null
    ? "mustahil"
    : "jalan";
}

/** @returns the notice that the page then shows */
function play(book: Book, payment: Payment, form: URLSearchParams): string {
  const scenario = scenarios.find((one) => one === form.get("skenario"));
  if (scenario === undefined) return "mustahil";
  const seconds = readSeconds(form.get("jeda"), patientSeconds);
  return playScenario(book, payment, scenario, seconds) === null ? "mustahil" : "skenario";
}

async function chooseTrouble(book: Book, asked: Asked): Promise<Reply> {
  const form = new URLSearchParams((await asked.body(mostBytes)).toString("utf8"));
  const modes: readonly Trouble["mode"][] = ["none", "lose_answer", "lose_request"];
  const mode = modes.find((one) => one === form.get("mode"));
  if (mode === undefined) throw new HttpError(422, "unknown_mode", "Pilih salah satu.");
  setTrouble(book, mode);
  return seeOther("/?pesan=ulah");
}

function readSeconds(text: string | null, otherwise: number): number {
  const seconds = Number(text === null || text.trim() === "" ? otherwise : text);
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 86_400) : otherwise;
}

function readNews(form: URLSearchParams): News {
  if (form.get("langkah") === "pay_delayed") return { mode: "delayed", delaySeconds: 30 };
  const modes = ["normal", "delayed", "twice", "two_numbers", "lost", "swapped"] as const;
  const mode = modes.find((one) => one === form.get("kabar")) ?? "normal";
  return { mode, delaySeconds: readSeconds(form.get("tunda"), 0) };
}

/** Another site's page may not press these buttons in a visitor's browser. */
function refuseForeignForm({ publicUrl }: Book, asked: Asked): void {
  const site = asked.header("sec-fetch-site");
  const isElsewhere = site !== null && site !== "same-origin" && site !== "none";
  const isForeign = isElsewhere || isFromElsewhere(asked.header("origin"), publicUrl, asked.header("host"));
  if (asked.method === "POST" && isForeign)
    throw new HttpError(403, "foreign_form", "Formulir dari situs lain.");
}

/** Browsers tell where a form stands; to an address without https that is all they tell. */
function isFromElsewhere(origin: string | null, publicUrl: string, host: string | null): boolean {
  if (origin === null || origin === new URL(publicUrl).origin) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
