import { type Payment, type Status, statuses } from "../payment";
import type { Trouble } from "../record";
import { page } from "./frame";
import { html, type Markup } from "./html";
import { troublePanel } from "./trouble-panel";
import { methodWords, moneyText, noticeWords, shortTimeText, statusWords, toneOf } from "./words";

export type ListView = {
  payments: readonly Payment[];
  search: string;
  status: Status | null;
  pageNumber: number;
  hasMore: boolean;
  notice: string | null;
  trouble: Trouble;
};

/** All payments, newest first. */
export function listPage(view: ListView): string {
  const { payments, search, status, pageNumber, hasMore, notice, trouble } = view;
  const said = notice === null ? undefined : noticeWords[notice];
  const chips = [null, ...statuses].map(
    (one) =>
      html`<a class="chip" href="${addressOf(search, one, 1)}"${one === status ? html` aria-current="true"` : null}>${one === null ? "Semua" : statusWords[one]}</a>`,
  );
  const turn = (to: number, words: string) =>
    html`<a class="btn line" href="${addressOf(search, status, to)}">${words}</a>`;
  return page(
    "Pembayaran",
    html`<div class="stack g6">
${said === undefined ? null : html`<p class="note" role="status">${said}</p>`}
<div class="stack g2"><h1>Pembayaran</h1><p class="mut">Buka satu pembayaran untuk berperan sebagai bank pembeli: bayar, gagalkan, atau uji keadaan sulit. Waktu dalam WITA.</p></div>
<div class="stack">
<form class="find" role="search" action="/" method="get"><input class="in-t" type="search" name="cari" value="${search}" placeholder="Rujukan atau nama pembeli" aria-label="Rujukan atau nama pembeli">${status === null ? null : html`<input type="hidden" name="status" value="${status}">`}<button class="btn">Cari</button></form>
<nav class="chips" aria-label="Status">${chips}</nav>
</div>
${payments.length === 0 ? empty(search !== "" || status !== null) : html`<div class="panel flush"><ul class="list pays">${payments.map(row)}</ul></div>`}
<p><a href="/penyelesaian.csv">Unduh laporan penyelesaian (CSV)</a> <span class="mut t13">untuk diunggah di buku besar</span></p>
${troublePanel(trouble)}
<div class="row between">${pageNumber > 1 ? turn(pageNumber - 1, "Lebih baru") : html`<span></span>`}${hasMore ? turn(pageNumber + 1, "Lebih lama") : null}</div>
</div>`,
  );
}

function row(payment: Payment): Markup {
  return html`<li><a href="/bayar/${payment.id}">
<b>${payment.reference}</b><span class="mut t13">${payment.customer.name}</span>
<b class="num r">${moneyText(payment.amount)}</b><span class="r"><span class="badge ${toneOf(payment.status)}">${statusWords[payment.status]}</span></span>
<span class="mut t13">${methodWords[payment.method]} · ${shortTimeText(payment.createdAt)}</span></a></li>`;
}

function empty(isFiltered: boolean): Markup {
  return isFiltered
    ? html`<div class="panel center"><p class="mut">Tidak ada yang cocok. <a href="/">Tampilkan semua</a></p></div>`
    : html`<div class="panel center"><p class="mut">Belum ada pembayaran. Buat pesanan di toko, lalu kembali ke sini.</p></div>`;
}

function addressOf(search: string, status: Status | null, pageNumber: number): string {
  const query = new URLSearchParams();
  if (search !== "") query.set("cari", search);
  if (status !== null) query.set("status", status);
  if (pageNumber > 1) query.set("hal", String(pageNumber));
  return query.size === 0 ? "/" : `/?${query}`;
}
