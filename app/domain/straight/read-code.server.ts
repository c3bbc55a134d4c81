import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { PictureProblem } from "~/platform/images";
import { pixelsOf } from "~/platform/pixels.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** Phones photograph a sticker from afar: enough pixels that its squares stay apart, few enough to search in a second. */
const sides = [1200, 2400] as const;

let isPrepared = false;

/** Its program is read from the package: nothing is fetched. */
function prepare(): void {
  if (isPrepared) return;
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const wasm = readFileSync(file);
  prepareZXingModule({
    overrides: {
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    },
  });
  isPrepared = true;
}

/** The texts of all QR codes in a picture, each once; a picture that is none of ours, or without a code, is refused. */
export async function readCodes(
  bytes: Uint8Array,
): Promise<Result<readonly string[], Refusal<PictureProblem> | Refusal<"no_code">>> {
  prepare();
  for (const side of sides) {
    const pixels = await pixelsOf(bytes, side);
    if (!pixels.ok) return pixels;
    const found = await readBarcodes(
      { ...pixels.value, colorSpace: "srgb" },
      { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 4 },
    );
    const texts = [...new Set(found.filter((one) => one.isValid).map((one) => one.text))];
    if (texts.length > 0) return ok(texts);
  }
  return refuse("no_code");
}
