import type { Trouble } from "../record";
import { html, type Markup } from "./html";

const words: Readonly<Record<Trouble["mode"], readonly [string, string]>> = {
  none: ["Biasa", "dijawab seperti seharusnya"],
  lose_answer: ["Jawaban hilang", "pembayaran dibuat, toko tidak mendengar apa-apa"],
  lose_request: ["Permintaan hilang", "tidak ada yang dibuat, toko tidak mendengar apa-apa"],
};

/** What happens to the next payment that a shop asks for: once, then all is as usual again. */
export function troublePanel({ mode }: Trouble): Markup {
  const choices = Object.entries(words).map(
    ([value, [name, hint]]) =>
      html`<label class="opt"><input type="radio" name="mode" value="${value}"${value === mode ? html` checked` : null}><span>${name}<small>${hint}</small></span></label>`,
  );
  return html`<details${mode === "none" ? null : html` open`}><summary>Permintaan bayar berikutnya: ${words[mode][0].toLowerCase()}</summary>
<form class="panel stack" method="post" action="/ulah/permintaan"><fieldset><legend>Simulasi gangguan, satu kali</legend><div class="opts">${choices}</div></fieldset>
<button class="btn wide">Simpan</button></form></details>`;
}
