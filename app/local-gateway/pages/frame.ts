import { html, type Markup } from "./html";

/** Every page of the console: the word SIMULASI stands above all else. */
export function page(title: string, content: Markup): string {
  return html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · SIMULASI pembayaran Etalase</title>
<link rel="stylesheet" href="/gaya.css">
<link rel="icon" href="data:,">
</head>
<body>
<aside class="sim-bar" aria-label="Simulasi"><div class="wrap"><b>SIMULASI</b><span>Tidak ada uang sungguhan. Jangan bayar dari bank atau dompet Anda.</span></div></aside>
<header class="head"><div class="wrap"><a class="logo" href="/"><i aria-hidden="true">S</i>Gerbang bayar simulasi</a></div></header>
<main class="wrap">${content}</main>
</body>
</html>`.text;
}

export function notFoundPage(): string {
  return page(
    "Tidak ditemukan",
    html`<div class="stack slim center"><h1>Tidak ditemukan</h1><p class="mut">Pembayaran atau halaman ini tidak ada di simulasi.</p><p><a class="btn" href="/">Lihat semua pembayaran</a></p></div>`,
  );
}

export function errorPage(message: string): string {
  return page(
    "Gagal",
    html`<div class="stack slim center"><h1>Permintaan ditolak</h1><p class="mut">${message}</p></div>`,
  );
}
