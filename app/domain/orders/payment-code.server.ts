import sharp from "sharp";
import { latestPayment } from "~/domain/payments/queries.server";
import { qrOutline } from "~/platform/qr";
import { qrPicture } from "./qr-picture";

/** The QR to pay an order as an SVG picture; null where it isn't paid by QR, or not any more. */
export async function paymentCodeSvg(orderId: string): Promise<string | null> {
  const payment = await latestPayment(orderId);
  if (payment?.status !== "pending" || payment.instructions?.kind !== "qr") return null;
  return qrPicture(qrOutline(payment.instructions.qrString), { isSimulation: payment.isSimulation });
}

/** The same for a phone's gallery, from which a bank's app reads it. */
export async function paymentCodePng(orderId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const svg = await paymentCodeSvg(orderId);
  if (svg === null) return null;
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer());
}
