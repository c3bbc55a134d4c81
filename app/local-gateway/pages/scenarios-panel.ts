import type { Payment } from "../payment";
import type { Scenario } from "../scenarios.server";
import { html, type Markup } from "./html";

/** In the order of how often they happen in life. */
const words: Readonly<Record<Scenario, readonly [string, string]>> = {
  late: ["Bayar terlambat", "kedaluwarsa dulu, uang menyusul"],
  double: ["Bayar dua kali", "lunas, lalu dibayar sekali lagi"],
  short: ["Kurang bayar", "Rp 1.000 kurang"],
  over: ["Lebih bayar", "Rp 1.000 lebih"],
  reversed: ["Ditarik bank", "lunas, lalu uangnya ditarik kembali"],
  disputed: ["Disengketakan", "lunas, lalu pembeli menyanggah di banknya"],
  refund_refused: ["Tolak pengembalian", "lunas; permintaan pengembalian ditolak"],
  delayed: ["Kabar tertunda", "lunas; toko tahu belakangan"],
  duplicated: ["Kabar ganda", "kabar yang sama dua kali"],
  two_events: ["Dua kabar", "satu perubahan, dua nomor kabar"],
  out_of_order: ["Kabar terbalik", "status lama menyusul"],
  never: ["Tanpa kabar", "toko harus bertanya sendiri"],
};

/** One press a scenario, while the payment waits for its buyer; `seconds` till its second half. */
export function scenariosPanel({ id, status }: Payment, seconds: number): Markup | null {
  if (status !== "pending") return null;
  const buttons = Object.entries(words).map(
    ([scenario, [name, hint]]) =>
      html`<button class="btn line two-lines" name="skenario" value="${scenario}"><b>${name}</b><small>${hint}</small></button>`,
  );
  return html`<section class="panel stack"><h2>Skenario simulasi</h2><p class="mut">Satu tekan satu keadaan sulit. Toko harus tetap benar.</p>
<form class="stack" method="post" action="/bayar/${id}/skenario">
<div class="f"><label for="jeda">Jeda (detik)</label><input class="in-t num" id="jeda" name="jeda" inputmode="numeric" value="${seconds}" aria-describedby="jeda-h"><span class="hint" id="jeda-h">Sampai babak kedua atau kabarnya datang; 0 sampai 86.400.</span></div>
<div class="btns">${buttons}</div></form></section>`;
}
