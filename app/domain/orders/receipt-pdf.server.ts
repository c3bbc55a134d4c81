import { city } from "~/domain/city/city";
import { checkoutWords } from "~/messages/checkout";
import { receiptWords } from "~/messages/receipt";
import { formatPhone, formatRupiah, type Locale } from "~/platform/format";
import { fittingSize, makePdf, type Pdf, type PdfFont, pdfInk, printable } from "~/platform/pdf.server";
import type { OrderPage, OrderPartView } from "./queries.server";

/** A4 in points, with its margins. */
const paper = { width: 595.28, height: 841.89, side: 48, foot: 790 };
const right = paper.width - paper.side;
const inner = right - paper.side;

type Pen = {
  readonly pdf: Pdf;
  readonly t: (typeof receiptWords)["id"];
  readonly locale: Locale;
  readonly isSimulation: boolean;
  y: number;
};

/** Who sold what to whom for how much, and whether it is paid; a simulated payment says so across the sheet. */
export function receiptPdf(order: OrderPage, locale: Locale, at: Date): Promise<Buffer> {
  const t = receiptWords[locale];
  const title = `${t.title} ${order.nomor}`;
  return makePdf({ title, language: locale, at }, (pdf) => {
    const pen: Pen = { pdf, t, locale, isSimulation: order.payment?.isSimulation ?? false, y: 52 };
    beginPage(pen);
    drawHead(pen, order);
    for (const part of order.parts) drawPart(pen, part);
    drawSums(pen, order);
    drawFoot(pen);
  });
}

function drawHead(pen: Pen, order: OrderPage): void {
  const { t } = pen;
  write(pen, t.title, { size: 26, font: "heavy" });
  pen.y += 34;
  write(pen, t.number(order.nomor), { size: 11, font: "bold" });
  write(pen, dayOf(order.placedAt, pen.locale), { size: 11, align: "right", colour: pdfInk.muted });
  pen.y += 26;
  write(pen, t.buyer, { size: 9, colour: pdfInk.muted });
  write(pen, t.status[statusOf(order)], { size: 11, font: "bold", align: "right", colour: pdfInk.mangrove });
  pen.y += 14;
  for (const line of buyerLines(order)) {
    write(pen, line, { size: 10.5 });
    pen.y += 14;
  }
  pen.y += 10;
}

function buyerLines({ buyerName, phone, address }: OrderPage): string[] {
  const place = [address.village, address.district, address.city ?? city.name, address.postal];
  return [`${buyerName}, ${formatPhone(phone)}`, address.line, place.filter(Boolean).join(", ")].filter(
    (line) => line !== "",
  );
}

function statusOf(order: OrderPage): "paid" | "cash" | "unpaid" | "over" {
  if (order.status === "cancelled" || order.status === "expired") return "over";
  if (order.paidAt) return "paid";
  return order.paymentMethod === "cash" ? "cash" : "unpaid";
}

/** One shop is one seller: its goods, its delivery, its sum. */
function drawPart(pen: Pen, part: OrderPartView): void {
  const { t } = pen;
  makeRoom(pen, 90);
  rule(pen);
  const place = [part.shop.address, part.shop.village].filter(Boolean).join(", ");
  write(pen, t.seller, { size: 9, colour: pdfInk.muted });
  pen.y += 13;
  write(pen, part.shop.name, { size: 12, font: "bold" });
  pen.y += 15;
  write(pen, place, { size: 9.5, colour: pdfInk.muted });
  pen.y += 20;
  for (const line of part.lines) {
    makeRoom(pen, 32);
    const name = line.variantName ? `${line.name}, ${line.variantName}` : line.name;
    write(pen, name, { size: 10.5, width: inner - 210 });
    const times = `${line.quantity} × ${formatRupiah(line.unitPrice, pen.locale)}`;
    write(pen, times, { size: 10, colour: pdfInk.muted, align: "right", inset: 90 });
    write(pen, formatRupiah(line.total, pen.locale), { size: 10.5, align: "right" });
    pen.y += 17;
  }
  const kind = checkoutWords[pen.locale].kinds[part.deliveryKind];
  row(pen, t.delivery(kind), formatRupiah(part.deliveryFee, pen.locale));
  if (part.discount > 0n) row(pen, t.voucher(""), `- ${formatRupiah(part.discount, pen.locale)}`);
  row(pen, t.partTotal, formatRupiah(part.total, pen.locale), "bold");
  for (const refund of part.refunds.filter(({ status }) => status !== "withdrawn"))
    row(pen, t.refunded, `- ${formatRupiah(refund.amount, pen.locale)}`);
  pen.y += 8;
}

function drawSums(pen: Pen, order: OrderPage): void {
  const { t, locale } = pen;
  makeRoom(pen, 110);
  rule(pen);
  row(pen, t.goods, formatRupiah(order.itemsTotal, locale));
  if (order.discountTotal > 0n)
    row(pen, t.voucher(order.voucherCode ?? ""), `- ${formatRupiah(order.discountTotal, locale)}`);
  row(pen, t.deliveries, formatRupiah(order.deliveryTotal, locale));
  pen.y += 4;
  write(pen, t.total, { size: 14, font: "heavy" });
  write(pen, formatRupiah(order.total, locale), { size: 14, font: "heavy", align: "right" });
  pen.y += 24;
  if (order.paidAt) row(pen, t.paidAt, dayOf(order.paidAt, locale));
  if (order.payment) row(pen, t.reference, order.payment.reference);
}

function drawFoot(pen: Pen): void {
  const { pdf, t } = pen;
  pdf.font("regular").fontSize(9).fillColor(pdfInk.muted);
  const words = printable(t.foot(city.name));
  const height = pdf.heightOfString(words, { width: inner });
  pdf.text(words, paper.side, paper.foot - height, { width: inner });
}

function beginPage(pen: Pen): void {
  pen.y = 52;
  pen.pdf.rect(0, 0, paper.width, 6).fill(pdfInk.mangrove);
  if (pen.isSimulation) drawSimulated(pen);
}

function drawSimulated({ pdf, t }: Pen): void {
  pdf.save();
  pdf.rotate(-32, { origin: [paper.width / 2, paper.height / 2] });
  pdf.opacity(0.13).font("heavy").fontSize(110).fillColor(pdfInk.bad);
  const width = pdf.widthOfString(t.simulated);
  pdf.text(t.simulated, (paper.width - width) / 2, paper.height / 2 - 60, { lineBreak: false });
  pdf.restore();
}

type Look = {
  readonly size: number;
  readonly font?: PdfFont;
  readonly colour?: string;
  readonly align?: "right";
  /** Points from the right margin. */
  readonly inset?: number;
  readonly width?: number;
};

/** One line, made smaller where it would not fit; leaves the height where it was. */
function write(pen: Pen, words: string, look: Look): void {
  const { pdf } = pen;
  const text = printable(words);
  const width = look.width ?? inner;
  const size = fittingSize(pdf.font(look.font ?? "regular"), text, width, look.size, 5);
  pdf.fontSize(size).fillColor(look.colour ?? pdfInk.ink);
  const x = look.align === "right" ? right - (look.inset ?? 0) - pdf.widthOfString(text) : paper.side;
  pdf.text(text, x, pen.y + (look.size - size) * 0.8, { lineBreak: false });
}

function row(pen: Pen, label: string, value: string, font: PdfFont = "regular"): void {
  makeRoom(pen, 18);
  write(pen, label, { size: 10.5, font, colour: font === "regular" ? pdfInk.muted : pdfInk.ink });
  write(pen, value, { size: 10.5, font, align: "right" });
  pen.y += 17;
}

function rule(pen: Pen): void {
  pen.pdf.moveTo(paper.side, pen.y).lineTo(right, pen.y).lineWidth(0.8).stroke(pdfInk.line);
  pen.y += 12;
}

function makeRoom(pen: Pen, height: number): void {
  if (pen.y + height <= paper.foot - 40) return;
  pen.pdf.addPage({ size: "A4", margin: 0 });
  beginPage(pen);
}

function dayOf(at: Date, locale: Locale): string {
  const language = locale === "id" ? "id-ID" : "en-GB";
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: city.timeZone }).format(at);
}
