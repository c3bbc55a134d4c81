import { createRequire } from "node:module";
import PDFDocument from "pdfkit";
import { fernDiamond, fernDots, fernField, fernLeaves, fernStalks, fernStem, fernTip } from "./fern";
import { qrOutline } from "./qr";

export type Pdf = InstanceType<typeof PDFDocument>;

/** Plus Jakarta Sans in the weights that paper needs; pass one to `pdf.font(…)`. */
export const pdfFonts = { regular: "regular", medium: "medium", bold: "bold", heavy: "heavy" } as const;
export type PdfFont = keyof typeof pdfFonts;

const weights: Readonly<Record<PdfFont, number>> = { regular: 400, medium: 500, bold: 700, heavy: 800 };

export const pdfInk = {
  ink: "#1d2320",
  muted: "#565c55",
  line: "#e6dccb",
  paper: "#fbf8f2",
  mangrove: "#0e5a47",
  band: "#0b4a3b",
  gold: "#f6e7c4",
  coral: "#c2411b",
  bad: "#a8261c",
} as const;

export type PdfPage = {
  readonly title: string;
  readonly language?: "id" | "en";
  /** A name (`A4`, `A5`) or width and height in points (1/72 inch). */
  readonly size?: string | [number, number];
  readonly landscape?: boolean;
  /** Points; 0 unless given. */
  readonly margin?: number;
  /** When it was made; stands in the file, so equal content makes equal files. */
  readonly at: Date;
};

const require = createRequire(import.meta.url);

/**
 * fontkit embeds subsets of TrueType in WOFF, but can't of WOFF2 or of a variable font, as the web page has:
 * hence the static WOFF files of the other package. A certificate grows by some 5 kB a weight.
 */
function fontFile(font: PdfFont): string {
  return require.resolve(
    `@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin-${weights[font]}-normal.woff`,
  );
}

/** Draws one document into memory; `draw` finds the first page open and the fonts registered. */
export function makePdf(page: PdfPage, draw: (pdf: Pdf) => void): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: page.size ?? "A4",
    layout: page.landscape ? "landscape" : "portrait",
    margin: page.margin ?? 0,
    lang: page.language ?? "id",
    displayTitle: true,
    info: {
      Title: page.title,
      Creator: "Etalase",
      Producer: "Etalase",
      CreationDate: page.at,
      ModDate: page.at,
    },
  });
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    pdf.on("data", (chunk: Buffer) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    for (const font of Object.keys(weights) as PdfFont[]) pdf.registerFont(font, fontFile(font));
    pdf.font(pdfFonts.regular).fillColor(pdfInk.ink);
    draw(pdf);
    pdf.end();
  });
}

/** Text whose every letter the embedded font has: marks it lacks fall off their letters, other signs become "?". */
export function printable(text: string): string {
  const letters = text.normalize("NFC").replace(/[\t\r\n]+/g, " ");
  return [...letters].map((letter) => (isInFont(letter) ? letter : plainest(letter))).join("");
}

function plainest(letter: string): string {
  const bare = letter.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare !== "" && [...bare].every(isInFont) ? bare : "?";
}

/** What the Latin subset of the font holds (its unicode-range, letters and punctuation). */
function isInFont(letter: string): boolean {
  return /^[\u0020-\u007e\u00a0-\u00ff\u0131\u0152\u0153\u2013\u2014\u2018-\u201a\u201c-\u201e\u2022\u2026\u20ac\u2122\u2212]$/u.test(
    letter,
  );
}

/** The largest size up to `size` (and not under `least`) at which the text stays on one line of that width. */
export function fittingSize(pdf: Pdf, text: string, width: number, size: number, least = 9): number {
  const natural = pdf.fontSize(size).widthOfString(text);
  return natural <= width ? size : Math.max(least, Math.floor((size * width * 10) / natural) / 10);
}

/** A QR code, `side` points wide without its white margin. */
export function drawQr(
  pdf: Pdf,
  text: string,
  at: { x: number; y: number; side: number },
  colour: string = pdfInk.ink,
): void {
  const { size, path } = qrOutline(text);
  pdf.save();
  pdf.translate(at.x, at.y).scale(at.side / size);
  pdf.path(path).fill(colour);
  pdf.restore();
}

/** Fills a rectangle with the fern pattern: rows half a field apart, as on batik. */
export function drawFern(
  pdf: Pdf,
  box: { x: number; y: number; width: number; height: number },
  look: { readonly colour: string; readonly opacity: number; readonly scale?: number },
): void {
  const field = fernField * (look.scale ?? 1);
  pdf.save();
  pdf.rect(box.x, box.y, box.width, box.height).clip();
  pdf.opacity(look.opacity).lineWidth(2.4).lineCap("round").lineJoin("round");
  for (let row = 0; row * field < box.height; row += 1) {
    const shift = row % 2 === 0 ? 0 : -field / 2;
    for (let x = shift; x < box.width; x += field) {
      drawMotif(pdf, { x: box.x + x, y: box.y + row * field, scale: field / fernField }, look.colour);
    }
  }
  pdf.restore();
}

function drawMotif(pdf: Pdf, at: { x: number; y: number; scale: number }, colour: string): void {
  pdf.save();
  pdf.translate(at.x, at.y).scale(at.scale);
  pdf.path(fernStem).stroke(colour);
  pdf.path(fernDiamond).fill(colour);
  pdf.circle(...fernTip).fill(colour);
  for (const isMirrored of [false, true]) {
    pdf.save();
    if (isMirrored) pdf.transform(-1, 0, 0, 1, fernField, 0);
    for (const stalk of fernStalks) pdf.path(stalk).stroke(colour);
    for (const leaf of fernLeaves) pdf.path(leaf).fill(colour);
    for (const [x, y, radius] of fernDots) pdf.circle(x, y, radius).fill(colour);
    pdf.restore();
  }
  pdf.restore();
}
