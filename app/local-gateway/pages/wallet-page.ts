import type { Payment } from "../payment";
import { page } from "./frame";
import { html, type Markup } from "./html";
import { moneyText, statusWords } from "./words";

/** The wallet's own question: this sum to this shop, yes or no. */
export function walletPage(payment: Payment): string {
  return walletFrame(
    payment,
    html`<p class="note">Simulasi: tidak ada saldo yang berkurang.</p>
<form class="stack" method="post" action="/dompet/${payment.id}">
<button class="btn buy wide" name="jawaban" value="setuju">Bayar ${moneyText(payment.amount)}</button>
<button class="btn bad-b wide" name="jawaban" value="tolak">Tolak</button>
<a class="btn line wide" href="${payment.returnUrl}">Nanti saja, kembali ke toko</a></form>`,
  );
}

/** What a buyer sees who opens the page of a payment that is over. */
export function walletOverPage(payment: Payment): string {
  return walletFrame(
    payment,
    html`<p class="note">Pembayaran ini ${statusWords[payment.status].toLowerCase()}.</p><a class="btn wide" href="${payment.returnUrl}">Kembali ke toko</a>`,
  );
}

function walletFrame(payment: Payment, content: Markup): string {
  return page(
    "Dompet simulasi",
    html`<div class="slim stack"><h1>Dompet simulasi</h1><section class="panel stack"><div><p class="mut">Etalase · ${payment.reference}</p><p class="big">${moneyText(payment.amount)}</p></div>${content}</section></div>`,
  );
}
