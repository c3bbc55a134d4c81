export type SheetEncoding = "utf-8" | "windows-1252";

/** What a first look at a file's bytes found. */
export type BytesVerdict =
  | { readonly ok: true; readonly encoding: SheetEncoding; readonly isSound: boolean; readonly bytes: number }
  | { readonly ok: false; readonly code: "too_large"; readonly bytes: number }
  | { readonly ok: false; readonly code: "spreadsheet_file" | "utf16" }
  | { readonly ok: false; readonly code: "not_text"; readonly line: number };

/** Looks at a file chunk by chunk. `see` says false once there is no need to look on; `verdict` closes the look. */
export type BytesInspector = { see(chunk: Uint8Array): boolean; verdict(): BytesVerdict };

const newline = 0x0a;

/**
 * UTF-8 where all bytes fit it, else Windows-1252; a UTF-8 mark before bytes that don't fit is not sound. Refuses more than `mostBytes`, UTF-16, a spreadsheet saved as
 * itself (a ZIP or an OLE file), and any other file with NUL bytes, by the line of the first.
 */
export function inspectBytes(mostBytes: number): BytesInspector {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let lines = 0;
  let isUtf8 = true;
  let start = new Uint8Array();
  let nulLine: number | null = null;
  return {
    see(chunk) {
      if (start.length < 4) start = joined(start, chunk.subarray(0, 4));
      bytes += chunk.length;
      if (isUtf8) isUtf8 = decodes(strict, chunk);
      const nul = chunk.indexOf(0);
      if (nul >= 0) nulLine = lines + 1 + newlinesIn(chunk.subarray(0, nul));
      else lines += newlinesIn(chunk);
      return bytes <= mostBytes && nulLine === null;
    },
    verdict() {
      if (bytes > mostBytes) return { ok: false, code: "too_large", bytes };
      const kind = kindByStart(start);
      if (kind === "zip" || kind === "ole") return { ok: false, code: "spreadsheet_file" };
      if (kind === "utf16" || (nulLine === 1 && looksUtf16(start))) return { ok: false, code: "utf16" };
      if (nulLine !== null) return { ok: false, code: "not_text", line: nulLine };
      const fits = isUtf8 && decodes(strict);
      const isMarked = kind === "utf8";
      return {
        ok: true,
        encoding: fits || isMarked ? "utf-8" : "windows-1252",
        isSound: fits || !isMarked,
        bytes,
      };
    },
  };
}

/** Without a chunk: whether the last character came whole. */
function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function kindByStart(start: Uint8Array): "utf8" | "utf16" | "zip" | "ole" | null {
  const [a, b, c, d] = start;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf8";
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return "utf16";
  if (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04) return "zip";
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) return "ole";
  return null;
}

/** UTF-16 without a mark: every other byte of plain letters is NUL. */
function looksUtf16(start: Uint8Array): boolean {
  const [a, b, c, d] = start;
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
