import type { SheetEncoding } from "./encoding";

/** Bytes as text, a piece a chunk, without the mark and with `\n` for each kind of line end. */
export async function* sheetText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: SheetEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  let held = "";
  for await (const chunk of chunks) {
    const text = held + decoder.decode(chunk, { stream: true });
    held = text.endsWith("\r") ? "\r" : "";
    yield withPlainLineEnds(held === "" ? text : text.slice(0, -1));
  }
  yield withPlainLineEnds(held + decoder.decode());
}

/** The first `most` characters or so: enough to tell the delimiter by. */
export async function sheetStart(
  chunks: AsyncIterable<Uint8Array>,
  encoding: SheetEncoding,
  most: number,
): Promise<string> {
  let start = "";
  for await (const text of sheetText(chunks, encoding)) {
    start += text;
    if (start.length >= most) break;
  }
  return start.slice(0, most);
}

function withPlainLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}
