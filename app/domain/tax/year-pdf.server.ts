import { taxWords } from "~/messages/tax";
import { formatNumber, formatRate, type Locale } from "~/platform/format";
import { makePdf, type Pdf, type PdfFont, pdfInk, printable } from "~/platform/pdf.server";
import type { ShopTaxYear } from "./report.server";
import type { TaxSums } from "./sums.server";

const side = 48;
const columns = ["gross", "straight", "base", "tax"] as const;

/** A shop's year on one A4: turnover and tax by month, and the sums. */
export function taxYearPdf(view: ShopTaxYear, locale: Locale, at: Date): Promise<Buffer> {
  const t = taxWords[locale];
  const title = t.pdfTitle(view.shopName, view.year);
  return makePdf({ title, language: locale, landscape: false, at }, (pdf) => {
    pdf.font("heavy").fontSize(18).fillColor(pdfInk.ink).text(printable(title), side, 48, { width: 500 });
    pdf
      .font("regular")
      .fontSize(10)
      .text(printable(t.pdfLead(formatRate(view.rule.bps, locale))), side, pdf.y + 8, { width: 500 });
    let y = pdf.y + 20;
    y = row(pdf, y, [t.month, ...columns.map((key) => t[key])], "bold");
    pdf.moveTo(side, y).lineTo(547, y).lineWidth(0.8).stroke(pdfInk.line);
    y += 6;
    for (const month of view.months) y = row(pdf, y, [month.month, ...figures(month, locale)], "regular");
    row(pdf, y + 4, [t.total, ...figures(view.sums, locale)], "bold");
  });
}

function figures(sums: TaxSums, locale: Locale): string[] {
  return columns.map((key) => formatNumber(sums[key], locale));
}

function row(pdf: Pdf, y: number, cells: readonly string[], font: PdfFont): number {
  const [first = "", ...rest] = cells;
  pdf.font(font).fontSize(9).fillColor(pdfInk.ink).text(printable(first), side, y, { width: 96 });
  let bottom = pdf.y;
  for (const [index, cell] of rest.entries()) {
    pdf.text(printable(cell), side + 100 + index * 100, y, { width: 98, align: "right" });
    bottom = Math.max(bottom, pdf.y);
  }
  return bottom + 4;
}
