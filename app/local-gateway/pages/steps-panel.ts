import { isFinal, type Payment } from "../payment";
import { html, type Markup } from "./html";
import { moneyText, timeText } from "./words";

/** The buttons of the buyer's bank. One press for the usual, a form for the odd cases; works without scripts. */
export function stepsPanel(payment: Payment): Markup {
  const { status } = payment;
  if (status === "pending") return pendingPanel(payment);
  if (status === "disputed") return disputePanel(payment);
  if (status === "paid" || status === "partially_refunded") {
    return html`<section class="panel stack"><h2>Uang sudah di gerbang</h2><p class="mut">Bank masih bisa menariknya kembali, seperti pada sebagian virtual account.</p>
${stepForm(payment.id, html`<button class="btn bad-b wide" name="langkah" value="reverse">Tarik kembali oleh bank</button><button class="btn line wide" name="langkah" value="pay_again">Bayar sekali lagi ${moneyText(payment.amount)}</button>${payment.dispute ? null : html`<button class="btn line wide" name="langkah" value="dispute">Pembeli menyanggah di banknya</button>`}`)}</section>`;
  }
  if (isFinal(status) && status !== "reversed" && status !== "charged_back") {
    return html`<section class="panel stack"><h2>Sudah berakhir</h2><p class="mut">Uang pembeli kadang tetap datang. Toko harus menerimanya atau mengembalikannya.</p>
${stepForm(payment.id, html`<button class="btn buy wide" name="langkah" value="pay">Bayar terlambat ${moneyText(payment.amount)}</button>`)}${oddCases(payment)}</section>`;
  }
  return html`<section class="panel stack"><h2>Selesai</h2><p class="mut">Tidak ada langkah lagi untuk pembayaran ini.</p></section>`;
}

/** The bank's side of a dispute, and the desk where the shop hands its evidence in. */
function disputePanel({ id, dispute }: Payment): Markup {
  const until = dispute ? timeText(dispute.dueBy) : "";
  const evidence = dispute?.hasEvidence
    ? "Bukti dari toko sudah ada."
    : `Bukti dari toko ditunggu sampai ${until}; lewat dari itu pembeli menang.`;
  return html`<section class="panel stack"><h2>Sengketa di bank pembeli</h2><p>${moneyText(dispute?.amount ?? 0)} ditahan gerbang. ${evidence}</p>
${stepForm(id, html`<button class="btn buy wide" name="langkah" value="dispute_evidence">Kirim bukti toko</button><div class="btns"><button class="btn line" name="langkah" value="dispute_win">Bank memenangkan toko</button><button class="btn bad-b" name="langkah" value="dispute_lose">Bank memenangkan pembeli</button></div>`)}</section>`;
}

function pendingPanel(payment: Payment): Markup {
  return html`<section class="panel stack"><h2>Berperan sebagai bank pembeli</h2>
${stepForm(
  payment.id,
  html`<button class="btn buy wide" name="langkah" value="pay">Bayar ${moneyText(payment.amount)}</button>
<div class="btns"><button class="btn line" name="langkah" value="pay_delayed">Bayar, kabar 30 detik lagi</button><button class="btn line" name="langkah" value="expire">Kedaluwarsakan</button><button class="btn bad-b" name="langkah" value="fail">Gagalkan</button></div>`,
)}${oddCases(payment)}</section>`;
}

function oddCases(payment: Payment): Markup {
  const news = (value: string, words: string, hint: string, isChosen = false) =>
    html`<label class="opt"><input type="radio" name="kabar" value="${value}"${isChosen ? html` checked` : null}><span>${words}<small>${hint}</small></span></label>`;
  return html`<details><summary>Uji keadaan sulit</summary>${stepForm(
    payment.id,
    html`<div class="pair">
<div class="f"><label for="jumlah">Jumlah yang dibayar</label><input class="in-t num" id="jumlah" name="jumlah" inputmode="numeric" value="${payment.amount}" aria-describedby="jumlah-h"><span class="hint" id="jumlah-h">Kurang atau lebih dari ${moneyText(payment.amount)} boleh.</span></div>
<div class="f"><label for="tunda">Tunda kabar (detik)</label><input class="in-t num" id="tunda" name="tunda" inputmode="numeric" value="30" aria-describedby="tunda-h"><span class="hint" id="tunda-h">Hanya untuk pilihan “tertunda”.</span></div>
</div>
<fieldset><legend>Kabar (webhook) ke toko</legend><div class="opts">
${news("normal", "Biasa", "langsung, satu kali", true)}
${news("delayed", "Tertunda", "dibayar sekarang, toko tahu belakangan")}
${news("twice", "Dua kali", "kabar yang sama datang bersamaan")}
${news("two_numbers", "Dua nomor", "satu perubahan, dua kabar berbeda nomor")}
${news("lost", "Hilang", "toko harus bertanya sendiri")}
${news("swapped", "Terbalik", "status lama menyusul sesudah status baru")}
</div></fieldset>
<button class="btn wide" name="langkah" value="pay">Bayar dengan pilihan ini</button>`,
  )}</details>`;
}

function stepForm(id: string, content: Markup): Markup {
  return html`<form class="stack" method="post" action="/bayar/${id}/langkah">${content}</form>`;
}
