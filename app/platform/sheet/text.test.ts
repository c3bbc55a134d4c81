import fc from "fast-check";
import { expect, test } from "vitest";
import { sheetStart, sheetText } from "./text";

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function wholeText(bytes: Uint8Array, size: number, encoding: "utf-8" | "windows-1252" = "utf-8") {
  let whole = "";
  for await (const text of sheetText(inChunks(bytes, size), encoding)) whole += text;
  return whole;
}

test("text comes out the same however its bytes were cut, with one kind of line end", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("Bu Rina", "é", "😀", "\r\n", "\n", "\r", "\r\r\n", ";")),
      fc.integer({ min: 1, max: 4 }),
      async (parts, size) => {
        const text = parts.join("");
        expect(await wholeText(new TextEncoder().encode(text), size)).toBe(text.replace(/\r\n?/g, "\n"));
      },
    ),
  );
});

test("the mark at the start is dropped", async () => {
  expect(await wholeText(new TextEncoder().encode("\ufeffNo;Nama"), 2)).toBe("No;Nama");
});

test("Windows-1252 is read as what it is, its quotes and euro included", async () => {
  const bytes = Uint8Array.from([0x93, 0x43, 0x61, 0x66, 0xe9, 0x94, 0x20, 0x80, 0x96]);
  expect(await wholeText(bytes, 3, "windows-1252")).toBe("“Café” €–");
});

test("the start is no longer than asked", async () => {
  expect(await sheetStart(inChunks(new TextEncoder().encode("abcdefghij"), 3), "utf-8", 4)).toBe("abcd");
});
