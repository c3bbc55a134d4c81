import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inspectBytes } from "./encoding";

function inspect(bytes: Uint8Array, chunk = 64 * 1024, most = 1024 * 1024) {
  const inspector = inspectBytes(most);
  for (let at = 0; at < bytes.length; at += chunk) if (!inspector.see(bytes.subarray(at, at + chunk))) break;
  return inspector.verdict();
}
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

describe("a file's bytes", () => {
  test("are UTF-8 where they fit it, wherever they were cut", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (text, chunk) => {
          fc.pre(!text.includes("\0") && !text.startsWith("PK\u0003\u0004"));
          const bytes = new TextEncoder().encode(text);
          expect(inspect(bytes, chunk)).toEqual({
            ok: true,
            encoding: "utf-8",
            isSound: true,
            bytes: bytes.length,
          });
        },
      ),
    );
  });

  test("are Windows-1252 where they don't, a letter cut off at the end included", () => {
    expect(inspect(latin1("Caf\xe9 Bu Rina"))).toMatchObject({
      ok: true,
      encoding: "windows-1252",
      isSound: true,
    });
    expect(inspect(latin1("Caf\xe9"), 1)).toMatchObject({ ok: true, encoding: "windows-1252" });
    expect(inspect(latin1("Caf\xc3"))).toMatchObject({ ok: true, encoding: "windows-1252" });
  });

  test("that carry the mark of UTF-8 and don't fit it are not sound", () => {
    expect(inspect(latin1("\xef\xbb\xbfCaf\xe9 Bu Rina"))).toMatchObject({
      ok: true,
      encoding: "utf-8",
      isSound: false,
    });
  });

  test("of UTF-16 are refused, with and without a mark", () => {
    expect(inspect(utf16("\ufeffNama;Usaha"))).toEqual({ ok: false, code: "utf16" });
    expect(inspect(utf16("Nama;Usaha"))).toEqual({ ok: false, code: "utf16" });
    expect(inspect(Uint8Array.from([0xfe, 0xff, 0, 0x4e]))).toEqual({ ok: false, code: "utf16" });
  });

  test("of a spreadsheet saved as itself are refused", () => {
    expect(inspect(latin1("PK\x03\x04abc\x00"))).toEqual({ ok: false, code: "spreadsheet_file" });
    expect(inspect(latin1("\xd0\xcf\x11\xe0\xa1"), 2)).toEqual({ ok: false, code: "spreadsheet_file" });
  });

  test("with a NUL are refused by its line", () => {
    expect(inspect(latin1("a\nb\nc\0d\n"))).toEqual({ ok: false, code: "not_text", line: 3 });
    expect(inspect(latin1("a\nb\nc\0d\n"), 3)).toEqual({ ok: false, code: "not_text", line: 3 });
  });

  test("beyond the limit are refused without reading on", () => {
    const inspector = inspectBytes(4);
    expect(inspector.see(latin1("abcd"))).toBe(true);
    expect(inspector.see(latin1("e"))).toBe(false);
    expect(inspector.verdict()).toEqual({ ok: false, code: "too_large", bytes: 5 });
  });

  test("may be none", () => {
    expect(inspect(new Uint8Array())).toEqual({ ok: true, encoding: "utf-8", isSound: true, bytes: 0 });
  });
});
