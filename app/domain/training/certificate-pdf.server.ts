import { city } from "~/domain/city/city";
import { trainingWords } from "~/messages/training";
import {
  drawFern,
  drawQr,
  fittingSize,
  makePdf,
  type Pdf,
  type PdfFont,
  pdfInk,
  printable,
} from "~/platform/pdf.server";
import type { CertificatePage } from "./certificates.server";

/** A4 landscape in points. */
const paper = { width: 841.89, height: 595.28 };
const band = { width: 178 };
const column = { x: band.width + 64, width: paper.width - band.width - 64 - 56 };
const qrSide = 84;

/** Certificates are papers of an office: Indonesian, whoever reads the page. */
const t = trainingWords.id.paper;
const day = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: city.timeZone });

/** The certificate on one A4 page; `verifyUrl` is where anyone checks it, in words and as QR. */
export function certificatePdf(certificate: CertificatePage, verifyUrl: string): Promise<Buffer> {
  const title = `${t.title} ${certificate.number}`;
  return makePdf({ title, landscape: true, at: certificate.issuedAt }, (pdf) => {
    drawPaper(pdf);
    drawWords(pdf, certificate);
    drawProof(pdf, verifyUrl);
    if (certificate.revokedAt) drawRevoked(pdf);
  });
}

function drawPaper(pdf: Pdf): void {
  pdf.rect(0, 0, paper.width, paper.height).fill(pdfInk.paper);
  pdf.rect(0, 0, band.width, paper.height).fill(pdfInk.band);
  drawFern(
    pdf,
    { x: 0, y: 0, width: band.width, height: paper.height },
    { colour: pdfInk.gold, opacity: 0.34, scale: band.width / 240 },
  );
  pdf.rect(band.width, 0, 5, paper.height).fill("#e4572e");
  const inset = 22;
  pdf
    .roundedRect(
      band.width + 5 + inset,
      inset,
      paper.width - band.width - 5 - 2 * inset,
      paper.height - 2 * inset,
      12,
    )
    .lineWidth(1)
    .stroke(pdfInk.line);
}

function drawWords(pdf: Pdf, certificate: CertificatePage): void {
  line(pdf, t.city(city.name).toUpperCase(), {
    y: 64,
    size: 11,
    font: "bold",
    colour: pdfInk.mangrove,
    spacing: 1.2,
  });
  line(pdf, t.title, { y: 88, size: 50, font: "heavy" });
  line(pdf, t.number(certificate.number), { y: 152, size: 13, font: "medium", colour: pdfInk.muted });
  line(pdf, t.given, { y: 206, size: 13, colour: pdfInk.muted });
  line(pdf, certificate.holderName, { y: 226, size: 36, font: "heavy", colour: pdfInk.mangrove });
  line(pdf, t.of(certificate.businessName), { y: 276, size: 14, font: "medium" });
  line(pdf, t.body(certificate.attended, certificate.meetings), { y: 318, size: 13, colour: pdfInk.muted });
  line(pdf, t.course(certificate.programmeTitle, certificate.batchNumber), {
    y: 340,
    size: 19,
    font: "bold",
  });
  line(pdf, t.placeDay(city.shortName, day.format(certificate.issuedAt)), {
    y: 392,
    size: 13,
    font: "medium",
  });
}

function drawProof(pdf: Pdf, verifyUrl: string): void {
  const top = paper.height - 56 - qrSide - 8;
  pdf.roundedRect(column.x - 8, top - 8, qrSide + 16, qrSide + 16, 8).fill("#ffffff");
  drawQr(pdf, verifyUrl, { x: column.x, y: top, side: qrSide });
  const words = { x: column.x + qrSide + 26, width: column.width - qrSide - 26 };
  pdf
    .font("regular")
    .fontSize(10)
    .fillColor(pdfInk.muted)
    .text(t.verify, words.x, top + 30, { lineBreak: false });
  const size = fittingSize(pdf.font("bold"), verifyUrl, words.width, 11, 6);
  pdf
    .fontSize(size)
    .fillColor(pdfInk.ink)
    .text(verifyUrl, words.x, top + 45, { lineBreak: false, link: verifyUrl });
}

function drawRevoked(pdf: Pdf): void {
  pdf.save();
  pdf.rotate(-18, { origin: [column.x + column.width / 2, paper.height / 2] });
  pdf.opacity(0.55).font("heavy").fontSize(96).fillColor(pdfInk.bad);
  const width = pdf.widthOfString(t.revoked);
  pdf.text(t.revoked, column.x + (column.width - width) / 2, paper.height / 2 - 56, { lineBreak: false });
  pdf.restore();
}

type Look = { y: number; size: number; font?: PdfFont; colour?: string; spacing?: number };

/** One line, made smaller where it would not fit. */
function line(
  pdf: Pdf,
  words: string,
  { y, size, font = "regular", colour = pdfInk.ink, spacing = 0 }: Look,
): void {
  const text = printable(words);
  const fitting = fittingSize(pdf.font(font), text, column.width - spacing * text.length, size);
  const drop = (size - fitting) * 0.8;
  pdf
    .fontSize(fitting)
    .fillColor(colour)
    .text(text, column.x, y + drop, { lineBreak: false, characterSpacing: spacing });
}
