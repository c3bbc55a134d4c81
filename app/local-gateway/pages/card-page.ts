import type { Payment } from "../payment";
import { page } from "./frame";
import { html, type Markup } from "./html";
import { moneyText, statusWords } from "./words";

export type CardFault = "declined" | "not_a_test_card" | "wrong_otp";

const faultWords: Readonly<Record<CardFault, string>> = {
  declined: "Kartu ditolak: saldo tidak cukup. Coba kartu uji lain.",
  not_a_test_card: "Hanya nomor kartu uji yang diterima. Jangan masukkan kartu sungguhan.",
  wrong_otp: "Kode salah. Kode uji adalah 123456.",
};

/** The hosted card page: three test cards, and nothing that is typed is kept. */
export function cardPage(payment: Payment, fault: CardFault | null): string {
  const described = fault === null ? "nomor-h" : "nomor-e nomor-h";
  return cardFrame(
    payment,
    html`<form class="stack" method="post" action="/kartu/${payment.id}" autocomplete="off">
<div class="f"><label for="nomor">Nomor kartu uji</label><input class="in-t num" id="nomor" name="nomor" inputmode="numeric" value="4242 4242 4242 4242" required aria-describedby="${described}"${fault === null ? null : html` aria-invalid="true"`}>${faultLine(fault, "nomor-e")}<span class="hint" id="nomor-h">4242 4242 4242 4242 berhasil · 4000 0025 0000 3155 minta kode · 4000 0000 0000 9995 ditolak</span></div>
<button class="btn buy wide">Bayar ${moneyText(payment.amount)}</button>
<a class="btn line wide" href="${payment.returnUrl}">Batal, kembali ke toko</a>
</form>`,
  );
}

/** The bank's second question (3-D Secure), simulated. */
export function otpPage(payment: Payment, fault: CardFault | null): string {
  return cardFrame(
    payment,
    html`<form class="stack" method="post" action="/kartu/${payment.id}/kode">
<div class="f"><label for="kode">Kode dari bank (simulasi)</label><input class="in-t num" id="kode" name="kode" inputmode="numeric" autocomplete="off" value="123456" required aria-describedby="${fault === null ? "kode-h" : "kode-e kode-h"}"${fault === null ? null : html` aria-invalid="true"`}>${faultLine(fault, "kode-e")}<span class="hint" id="kode-h">Kode uji selalu 123456.</span></div>
<button class="btn buy wide">Setujui pembayaran</button></form>`,
  );
}

/** What a buyer sees who opens the page of a payment that is over. */
export function cardOverPage(payment: Payment): string {
  return cardFrame(
    payment,
    html`<p class="note">Pembayaran ini ${statusWords[payment.status].toLowerCase()}.</p><a class="btn wide" href="${payment.returnUrl}">Kembali ke toko</a>`,
  );
}

function cardFrame(payment: Payment, content: Markup): string {
  return page(
    "Bayar dengan kartu",
    html`<div class="slim stack"><h1>Bayar dengan kartu</h1><section class="panel stack"><div><p class="mut">${payment.reference}</p><p class="big">${moneyText(payment.amount)}</p></div>${content}</section></div>`,
  );
}

function faultLine(fault: CardFault | null, id: string): Markup | null {
  return fault === null ? null : html`<span class="err" id="${id}">${faultWords[fault]}</span>`;
}
