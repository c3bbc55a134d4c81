import { city } from "~/domain/city/city";
import { statementWords } from "~/messages/statement";
import { formatNumber, type Locale } from "~/platform/format";
import type { Rupiah } from "~/platform/money";
import { fittingSize, makePdf, type Pdf, type PdfFont, pdfInk, printable } from "~/platform/pdf.server";
import { noteOf, notesFor, type StatementSum, statementSums } from "./statement";
import type { ShopStatement } from "./statement.server";

const paper = { width: 841.89, height: 595.28, side: 36, foot: 556 };
const columnWidth = 47;

type Pen = { readonly pdf: Pdf; readonly locale: Locale; y: number; page: number };

/** The month on A4 across: a line each, sums, opening and closing balance. */
export function statementPdf(statement: ShopStatement, locale: Locale, at: Date): Promise<Buffer> {
  const t = statementWords[locale];
  const title = `${t.title} ${statement.month}`;
  return makePdf({ title, language: locale, landscape: true, at }, (pdf) => {
    const pen: Pen = { pdf, locale, y: 40, page: 1 };
    text(pen, t.title, paper.side, 400, { size: 20, font: "heavy" });
    pen.y += 28;
    text(pen, t.of(statement.shopName, statement.month), paper.side, 600, { size: 11, font: "bold" });
    pen.y += 22;
    drawHead(pen);
    drawRow(pen, "", t.opening, {}, statement.opening, "bold");
    for (const line of statement.lines) {
      const what = [t.kind[line.kind], noteOf(line)].filter(Boolean).join(" ");
      drawRow(pen, dayOf(line.at, locale), what, line, line.balance);
    }
    drawRow(pen, "", t.total, statement.sums, null, "bold");
    drawRow(pen, "", t.closing, {}, statement.closing, "bold");
    pen.y += 8;
    for (const note of notesFor(statement.lines)) drawNote(pen, t.notes[note]);
  });
}

function drawHead(pen: Pen): void {
  const t = statementWords[pen.locale].columns;
  text(pen, t.date, paper.side, 52, { size: 8, font: "bold" });
  text(pen, t.what, paper.side + 54, 96, { size: 8, font: "bold" });
  for (const [index, key] of [...statementSums, "balance" as const].entries())
    text(pen, t[key], xOf(index), columnWidth - 4, { size: 8, font: "bold", isRight: true });
  pen.y += 13;
  pen.pdf
    .moveTo(paper.side, pen.y)
    .lineTo(paper.width - paper.side, pen.y)
    .lineWidth(0.8)
    .stroke(pdfInk.line);
  pen.y += 5;
}

function drawRow(
  pen: Pen,
  day: string,
  what: string,
  amounts: Partial<Readonly<Record<StatementSum, Rupiah>>>,
  balance: Rupiah | null,
  font: PdfFont = "regular",
): void {
  if (pen.y > paper.foot) {
    pen.pdf.addPage({ size: "A4", layout: "landscape", margin: 0 });
    pen.y = 40;
    drawHead(pen);
  }
  text(pen, day, paper.side, 52, { size: 8, font });
  text(pen, what, paper.side + 54, 96, { size: 8, font });
  for (const [index, key] of statementSums.entries()) {
    const amount = amounts[key];
    if (amount)
      text(pen, formatNumber(amount, pen.locale), xOf(index), columnWidth - 4, {
        size: 8,
        font,
        isRight: true,
      });
  }
  if (balance !== null)
    text(pen, formatNumber(balance, pen.locale), xOf(statementSums.length), columnWidth - 4, {
      ...{ size: 8, font, isRight: true },
    });
  pen.y += 13;
}

/** Over as many lines as it takes, on the next page where this one is full. */
function drawNote(pen: Pen, words: string): void {
  const shown = printable(words);
  const width = 640;
  const height = pen.pdf.font("regular").fontSize(8).heightOfString(shown, { width });
  if (pen.y + height > paper.foot + 13) {
    pen.pdf.addPage({ size: "A4", layout: "landscape", margin: 0 });
    pen.y = 40;
  }
  pen.pdf.fillColor(pdfInk.muted).text(shown, paper.side, pen.y, { width });
  pen.y += height + 4;
}

const xOf = (index: number) => paper.side + 154 + index * columnWidth;

type Look = { readonly size: number; readonly font: PdfFont; readonly isRight?: boolean };

function text(pen: Pen, words: string, x: number, width: number, look: Look): void {
  const shown = printable(words);
  const { pdf } = pen;
  const size = fittingSize(pdf.font(look.font), shown, width, look.size, 4);
  pdf.fontSize(size).fillColor(pdfInk.ink);
  const at = look.isRight ? x + width - pdf.widthOfString(shown) : x;
  pdf.text(shown, at, pen.y + (look.size - size) * 0.8, { lineBreak: false });
}

function dayOf(at: Date, locale: Locale): string {
  const language = locale === "id" ? "id-ID" : "en-GB";
  const day = { day: "2-digit", month: "short", timeZone: city.timeZone } as const;
  return new Intl.DateTimeFormat(language, day).format(at);
}
