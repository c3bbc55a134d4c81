import { inflateSync } from "node:zlib";

/**
 * The words of a PDF of ours, one string a text run: enough of the format for what pdfkit writes (flate streams,
 * subset fonts with a ToUnicode map, hex strings in TJ). Independent of the code that draws.
 */
export function pdfText(pdf: Buffer): string[] {
  const objects = readObjects(pdf);
  const maps = new Map<string, ReadonlyMap<number, string>>();
  for (const [, name = "", id = ""] of allOf(objects, /\/(F\d+) (\d+) 0 R/g)) {
    const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? "")?.[1];
    if (toUnicode) maps.set(name, readMap(objects.get(toUnicode)?.body ?? ""));
  }
  const contents = [...objects.values()].map(({ body }) => body).filter((body) => body.includes(" TJ"));
  return contents.flatMap((content) => readRuns(content, maps));
}

type PdfObject = { readonly head: string; readonly body: string };

function readObjects(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString("latin1");
  const objects = new Map<string, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, id = "", whole = ""] = match;
    const at = whole.indexOf("stream\n");
    const head = at < 0 ? whole : whole.slice(0, at);
    const raw = at < 0 ? "" : whole.slice(at + 7, whole.lastIndexOf("\nendstream"));
    const body = head.includes("/FlateDecode") ? inflate(Buffer.from(raw, "latin1")) : raw;
    objects.set(id, { head, body });
  }
  return objects;
}

function inflate(bytes: Buffer): string {
  return inflateSync(bytes).toString("latin1");
}

function allOf(objects: ReadonlyMap<string, PdfObject>, pattern: RegExp): RegExpExecArray[] {
  return [...objects.values()].flatMap(({ head }) => [...head.matchAll(pattern)]);
}

function readMap(cmap: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, from = "", list = ""] of cmap.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    for (const [index, [, hex = ""]] of [...list.matchAll(/<([\w ]+)>/g)].entries()) {
      map.set(
        Number.parseInt(from, 16) + index,
        Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
      );
    }
  }
  return map;
}

function readRuns(content: string, maps: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  const runs: string[] = [];
  let map: ReadonlyMap<number, string> = new Map();
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) map = maps.get(font) ?? new Map();
    if (!shown) continue;
    const glyphs = [...shown.matchAll(/<(\w+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
    runs.push(glyphs.map((glyph) => map.get(Number.parseInt(glyph, 16)) ?? "").join(""));
  }
  return runs;
}
