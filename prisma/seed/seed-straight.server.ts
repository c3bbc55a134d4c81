import sharp from "sharp";
import { confirmStraight } from "~/domain/orders/confirm-straight.server";
import { sendProof } from "~/domain/orders/send-proof.server";
import { keepShopAccount } from "~/domain/straight/keep-account.server";
import { confirmShopQris, keepShopQris } from "~/domain/straight/keep-qris.server";
import { db } from "~/platform/db.server";
import type { Bought } from "./basket.server";
import type { OrderCast } from "./cast/happenings";
import { payees } from "./cast/payees";
import { buyerOf, goTo, goToToday, must, ownerOf, type Stage } from "./stage";

/** Two shops say where buyers may pay them themselves. */
export async function openPayees(stage: Stage): Promise<void> {
  goTo(stage, 13);
  for (const { shop, bank, number, qris } of payees) {
    const owner = ownerOf(stage, shop);
    must(await keepShopAccount(owner, { bank, number, holderName: owner.name }), `account of ${shop}`);
    if (qris === null) continue;
    const { text } = must(await keepShopQris(owner, { picture: null, text: qris }), `code of ${shop}`);
    must(await confirmShopQris(owner, { text }), `code of ${shop}`);
  }
}

/** She shows that she paid the shop itself, and its owner finds the money: as far as the cast says. */
export async function paySeller(stage: Stage, order: OrderCast, { orderId }: Bought): Promise<void> {
  if (order.straight === "waits") return;
  const slug = order.parts[0]?.shop ?? "";
  if (order.daysAgo === 0) goToToday(stage, 6);
  else goTo(stage, order.daysAgo, 10, 40);
  const { total, nomor } = await db.order.findUniqueOrThrow({ where: { id: orderId } });
  const picture = await transferPhoto(nomor, total);
  must(await sendProof(buyerOf(stage, order.buyer), { orderId, picture }), `proof for ${slug}`);
  await stage.settle();
  if (order.straight === "proof_sent") return;
  goTo(stage, order.daysAgo, 11, 30);
  must(await confirmStraight(ownerOf(stage, slug), { orderId }), `money of ${slug}`);
  await stage.settle();
}

/** What a bank's app shows after a transfer. No two are alike, also where no font is there to write with. */
async function transferPhoto(nomor: string, total: bigint): Promise<Uint8Array> {
  const amount = `Rp ${new Intl.NumberFormat("id-ID").format(total)}`;
  const bars = [...nomor].map(
    (letter, at) =>
      `<rect x="${60 + at * 44}" y="930" width="28" height="${letter.charCodeAt(0)}" fill="#cbd5e1"/>`,
  );
  const row = (y: number, text: string, size = 32, colour = "#334155") =>
    `<text x="360" y="${y}" font-family="sans-serif" font-size="${size}" fill="${colour}" text-anchor="middle">${text}</text>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="1280"><rect width="720" height="1280" fill="#f8fafc"/>
    <rect width="720" height="220" fill="#0f766e"/><circle cx="360" cy="330" r="70" fill="#16a34a"/>
    <path d="M325 330l26 28 46-54" fill="none" stroke="#fff" stroke-width="14"/>${row(130, "Mobile banking (contoh)", 36, "#ffffff")}
    ${row(470, "Transfer berhasil", 40)}${row(560, amount, 56, "#0f172a")}${row(660, `Berita: ${nomor}`)}${bars.join("")}</svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer());
}
