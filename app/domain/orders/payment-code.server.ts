import sharp from "sharp";
import { encode } from "uqr";
import { latestPayment } from "~/domain/payments/queries.server";
import { type CodePicture, codePicture, codeSvg } from "./code-picture";

/** The QR to pay an order as an SVG picture; null where it isn't paid by QR, or not any more. */
export async function paymentCodeSvg(orderId: string): Promise<string | null> {
  const picture = await pictureOf(orderId);
  return picture && codeSvg(picture);
}

const square = 16;
const inks = { 0: [255, 255, 255], 1: [0, 0, 0], 2: [125, 79, 0] } as const;

/**
 * The same for a phone's gallery, from which a bank's app reads it. Painted square by square: the SVG renderer
 * behind sharp smears paths of so many corners.
 */
export async function paymentCodePng(orderId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await pictureOf(orderId);
  if (!picture) return null;
  const [width, height] = [picture[0]?.length ?? 0, picture.length];
  const raw = Buffer.from(picture.flatMap((row) => row.flatMap((cell) => inks[cell])));
  const png = await sharp(raw, { raw: { width, height, channels: 3 } })
    .resize(width * square, height * square, { kernel: "nearest" })
    .png({ palette: true })
    .toBuffer();
  return new Uint8Array(png);
}

async function pictureOf(orderId: string): Promise<CodePicture | null> {
  const payment = await latestPayment(orderId);
  if (payment?.status !== "pending") return null;
  const how = payment.instructions;
  const text = how?.kind === "qr" || how?.kind === "wallet" ? how.qrString : null;
  if (text === null) return null;
  const { data } = encode(text, { ecc: "M", border: 0 });
  return codePicture(data, { isSimulation: payment.isSimulation });
}
