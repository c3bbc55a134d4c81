import { isRefundable, type Payment } from "../payment";
import type { Delivery } from "../record";
import { patientSeconds } from "../scenarios.server";
import { page } from "./frame";
import { html, type Markup } from "./html";
import { scenariosPanel } from "./scenarios-panel";
import { stepsPanel } from "./steps-panel";
import {
  deliveryWords,
  happeningWords,
  methodWords,
  moneyText,
  noticeWords,
  statusWords,
  timeText,
  toneOf,
} from "./words";

export type PaymentView = {
  payment: Payment;
  deliveries: readonly Delivery[];
  /** The QR where it is a QRIS payment. */
  qr: Markup | null;
  notice: string | null;
};

/** One payment: what the buyer sees, what her bank can do, what the shop was told. */
export function paymentPage({ payment, deliveries, qr, notice }: PaymentView): string {
  const words = notice === null ? undefined : noticeWords[notice];
  const isBad = notice === "mustahil" || notice === "jumlah";
  return page(
    payment.reference,
    html`<div class="stack">
<div><a class="back" href="/">← Semua pembayaran</a></div>
${words === undefined ? null : html`<p class="note ${isBad ? "bad" : ""}" role="status">${words}</p>`}
<div class="row between"><h1>${payment.reference}</h1><span class="badge ${toneOf(payment.status)}">${statusWords[payment.status]}</span></div>
<div class="two stack">
<div class="stack">${stepsPanel(payment)}${scenariosPanel(payment, patientSeconds)}${plannedNote(payment)}${deliveriesPanel(payment, deliveries)}</div>
<div class="stack">${howToPay(payment, qr)}${facts(payment)}${isRefundable(payment.method) ? refundPanel(payment) : null}${history(payment)}</div>
</div>
</div>`,
  );
}

function plannedNote({ planned }: Payment): Markup | null {
  if (!planned) return null;
  const words = {
    ...{ pay: "uang datang", pay_again: "pembeli membayar lagi" },
    ...{ reverse: "bank menarik uangnya", dispute: "pembeli menyanggah di banknya" },
  };
  return html`<p class="note warn" role="status">Skenario berlanjut: ${words[planned.what]} ${timeText(planned.at)}. <a href="">Perbarui</a></p>`;
}

function howToPay(payment: Payment, qr: Markup | null): Markup {
  return html`<section class="panel stack center"><div><p class="mut">${methodWords[payment.method]}</p><p class="big">${moneyText(payment.amount)}</p></div>${instruction(payment, qr)}</section>`;
}

function instruction({ instructions: how, status }: Payment, qr: Markup | null): Markup {
  switch (how.kind) {
    case "qr":
      return html`<div class="qr">${qr}</div><details><summary>Isi kode</summary><code class="code s">${how.qr_string}</code></details>`;
    case "va":
      return html`<div class="stack g2"><span class="mut">Nomor virtual account ${how.bank.toUpperCase()}</span><code class="code">${how.number}</code></div>`;
    case "bill":
      return html`<div class="stack g2"><span class="mut">Kode perusahaan</span><code class="code">${how.biller_code}</code><span class="mut">Kode bayar</span><code class="code">${how.bill_key}</code></div>`;
    case "wallet":
      return status === "pending"
        ? html`<a class="btn line" href="${how.url}">Buka dompet simulasi</a>`
        : html`<p class="mut">Permintaan di dompet sudah ditutup.</p>`;
    case "redirect":
      return status === "pending"
        ? html`<a class="btn line" href="${how.url}">Buka halaman kartu</a>`
        : html`<p class="mut">Halaman kartu sudah ditutup.</p>`;
  }
}

function facts(payment: Payment): Markup {
  const line = (name: string, value: string) => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<section class="panel stack"><h2>Rincian</h2><dl class="kv">
${line("Pembeli", payment.customer.name)}
${line("Dibayar", payment.captured === 0 ? "belum" : moneyText(payment.captured))}
${payment.refunded === 0 ? null : line("Dikembalikan", moneyText(payment.refunded))}
${payment.fee === null ? null : line("Biaya gerbang", moneyText(payment.fee))}
${line("Bayar sebelum", timeText(payment.expiresAt))}
${line("Nomor", payment.id)}
</dl>
<details><summary>${payment.items.length} baris tagihan</summary><ul class="list">${payment.items.map(
    (item) =>
      html`<li><span>${item.quantity} × ${item.name}</span><b class="num">${moneyText(item.unit_price * item.quantity)}</b></li>`,
  )}</ul></details></section>`;
}

function refundPanel({ id, refundMode, refunds }: Payment): Markup {
  const isGranting = refundMode === "grant";
  return html`<section class="panel stack"><h2>Pengembalian dana</h2>
<p>${isGranting ? "Permintaan berikutnya dikabulkan." : html`<span class="badge bad">Ditolak</span> Permintaan berikutnya ditolak.`}</p>
${
  refunds.length === 0
    ? null
    : html`<ul class="list">${refunds.map(
        (one) =>
          html`<li><b class="num">${moneyText(one.amount)}</b><span class="badge ${one.status === "failed" ? "bad" : "ok"}">${one.status === "failed" ? "Ditolak" : "Kembali"}</span><span class="mut t13 full">${one.key}</span></li>`,
      )}</ul>`
}
<form method="post" action="/bayar/${id}/pengembalian"><button class="btn line wide" name="mode" value="${isGranting ? "refuse" : "grant"}">${isGranting ? "Tolak pengembalian berikutnya" : "Kabulkan lagi"}</button></form></section>`;
}

function history({ history: all }: Payment): Markup {
  return html`<section class="panel stack"><h2>Riwayat</h2><ul class="list">${all.map(
    ({ at, what, amount }) =>
      html`<li><b>${happeningWords[what]}</b><span class="num">${amount === null ? null : moneyText(amount)}</span><span class="mut t13 full">${timeText(at)}</span></li>`,
  )}</ul></section>`;
}

function deliveriesPanel({ id }: Payment, deliveries: readonly Delivery[]): Markup {
  const lines = [...deliveries].reverse().map((delivery) => deliveryLine(id, delivery));
  return html`<section class="panel stack"><div class="row between"><h2>Kabar ke toko</h2><a class="back" href="/bayar/${id}">Perbarui</a></div>
<p class="mut">Webhook bertanda tangan, diulang sampai toko menjawab 2xx.</p>
${lines.length === 0 ? html`<p class="mut">Belum ada kabar.</p>` : html`<ul class="list">${lines}</ul>`}</section>`;
}

function deliveryLine(paymentId: string, delivery: Delivery): Markup {
  const { state, tries, lastAnswer, nextAt } = delivery;
  const tone = { waiting: "warn", delivered: "ok", lost: "bad", given_up: "bad" }[state];
  const due = state === "waiting" ? ` · berikutnya ${timeText(new Date(nextAt).toISOString())}` : "";
  const answer = lastAnswer === null ? "" : ` · jawaban ${lastAnswer}`;
  return html`<li><b>${delivery.type}</b><span class="badge ${tone}">${deliveryWords[state]}</span>
<span class="mut t13 full">${tries} kali dicoba${answer}${due}</span>
${state === "waiting" ? null : html`<form class="full" method="post" action="/bayar/${paymentId}/kabar/${delivery.id}"><button class="btn line">Kirim ulang</button></form>`}</li>`;
}
