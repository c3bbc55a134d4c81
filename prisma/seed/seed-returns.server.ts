import sharp from "sharp";
import type { Actor } from "~/domain/accounts/actor";
import { sendMessage } from "~/domain/orders/send-message.server";
import { acceptReturn, declineReturn } from "~/domain/returns/answer-return.server";
import { askReturn } from "~/domain/returns/ask-return.server";
import { askCity, sendBack } from "~/domain/returns/follow-return.server";
import { receiveGoods } from "~/domain/returns/receive-goods.server";
import { db } from "~/platform/db.server";
import { pictureBytes } from "~/platform/images.server";
import type { OrderEnd } from "./cast/happenings";
import { goTo, must, ownerOf, type Stage } from "./stage";

/** What is asked back of a part that was handed over, and how far that has come. */
export const returnEnds: ReadonlySet<OrderEnd> = new Set(["return_asked", "return_at_city", "returned"]);

const wordsOf = {
  damaged: { reason: "damaged", note: "Kemasannya penyok dan sudah terbuka saat diterima." },
  wrong: { reason: "wrong", note: "Satu yang datang bukan yang saya pesan." },
} as const;

type Handed = { readonly orderId: string; readonly partId: string; readonly buyer: Actor };

export async function walkReturn(
  stage: Stage,
  slug: string,
  { orderId, partId, buyer }: Handed,
  end: OrderEnd,
  daysAgo: number,
): Promise<void> {
  const line = await db.orderLine.findFirstOrThrow({ where: { partId } });
  const owner = ownerOf(stage, slug);
  // What still waits for the shop was asked for last night, so that its time isn't over this morning.
  goTo(stage, end === "return_asked" ? 1 : Math.max(1, daysAgo - 1), 20);
  const { returnId } = must(
    await askReturn(buyer, {
      ...{ orderId, partId, key: "demo-demo", ...wordsOf[end === "returned" ? "wrong" : "damaged"] },
      ...{ lines: [{ lineId: line.id, quantity: 1 }], amount: null },
      pictures: await complaintPhotos(line.photoHash),
    }),
    `return of ${slug}`,
  );
  const mine = { orderId, returnId };
  if (end === "return_at_city") {
    goTo(stage, Math.max(1, daysAgo - 2), 9);
    const reason = "Barang diserahkan utuh ke kurir, dan penerima tidak mengeluh saat itu.";
    must(await declineReturn(owner, { returnId, reason, pictures: [] }), "decline of a return");
    const body = "Saya lihat fotonya, Bu, tapi waktu diserahkan masih bagus. Maaf, belum bisa saya ganti.";
    must(await sendMessage(owner, { shopId: owner.shopId }, { partId, body }), "answer");
    goTo(stage, Math.max(0, daysAgo - 2), 15);
    const note = "Kemasannya sudah terbuka di dalam kardus yang masih terlakban. Mohon dilihat fotonya.";
    must(await askCity(buyer, { ...mine, note }), "call to the city");
  }
  if (end !== "returned") return;
  goTo(stage, Math.max(0, daysAgo - 2), 9);
  must(await acceptReturn(owner, { returnId, goodsBack: true }), "yes to a return");
  goTo(stage, Math.max(0, daysAgo - 2), 16);
  must(await sendBack(buyer, { ...mine, courier: null, trackingNumber: null }), "goods sent back");
  goTo(stage, Math.max(0, daysAgo - 3), 10);
  must(await receiveGoods(owner, { returnId, restock: true }), "goods received");
}

/** The goods as a phone sees them on a kitchen table: nearer, askew, in poor light. */
async function complaintPhotos(hash: string | null): Promise<Uint8Array[]> {
  const master = hash ? await pictureBytes({ hash, width: 1280, format: "jpg" }) : null;
  if (!master) return [];
  const looks = [
    { turn: 7, brightness: 0.82, saturation: 0.75 },
    { turn: -12, brightness: 0.7, saturation: 0.9 },
  ];
  return Promise.all(
    looks.map(async ({ turn, ...light }) => {
      const { data, info } = await sharp(master)
        .rotate(turn, { background: "#8a7a66" })
        .toBuffer({ resolveWithObject: true });
      const side = Math.floor(Math.min(info.width, info.height) * 0.6);
      const [left, top] = [Math.floor((info.width - side) / 2), Math.floor((info.height - side) / 2)];
      const near = sharp(data).extract({ left, top, width: side, height: side });
      return new Uint8Array(await near.modulate(light).blur(0.6).jpeg({ quality: 82 }).toBuffer());
    }),
  );
}
