import sharp from "sharp";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "~/platform/log.server";
import { qrOutline } from "~/platform/qr";
import { readCodes } from "./read-code.server";

const seen: string[] = [];
let isBroken = false;

vi.mock("node:worker_threads", async (original) => {
  const real = await original<typeof import("node:worker_threads")>();
  class Watched extends real.Worker {
    constructor(program: string, options: ConstructorParameters<typeof real.Worker>[1]) {
      super(isBroken ? "throw new RangeError('out of memory')" : program, options);
      seen.push("search");
    }
  }
  return { ...real, Worker: Watched };
});
vi.mock("~/platform/pixels.server", async (original) => {
  const real = await original<typeof import("~/platform/pixels.server")>();
  const pixelsOf: typeof real.pixelsOf = async (...asked) => {
    const pixels = await real.pixelsOf(...asked);
    seen.push("open");
    return pixels;
  };
  return { ...real, pixelsOf };
});

afterEach(() => {
  seen.length = 0;
  isBroken = false;
});

async function picture(text: string): Promise<Uint8Array> {
  const { size, path } = qrOutline(text);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 ${size + 8} ${size + 8}" width="400" height="400"><rect x="-4" y="-4" width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`;
  return new Uint8Array(await sharp(Buffer.from(svg)).flatten({ background: "#fff" }).png().toBuffer());
}

test("of many pictures at once one is open, and each is read", async () => {
  const texts = ["satu", "dua", "tiga", "empat"];
  const pictures = await Promise.all(texts.map(picture));
  const found = await Promise.all(pictures.map((bytes) => readCodes(bytes)));
  expect(found.map((one) => one.ok && one.value)).toEqual(texts.map((text) => [text]));
  expect(seen).toEqual(texts.flatMap(() => ["open", "search"]));
});

test("a picture that the search breaks on has no code, and the next one is read", async () => {
  const failed = vi.spyOn(log, "error").mockImplementation(() => undefined);
  const bytes = await picture("satu");
  isBroken = true;
  expect(await readCodes(bytes)).toEqual({ ok: false, code: "no_code" });
  expect(failed).toHaveBeenCalledTimes(2);
  isBroken = false;
  expect(await readCodes(bytes)).toEqual({ ok: true, value: ["satu"] });
});
