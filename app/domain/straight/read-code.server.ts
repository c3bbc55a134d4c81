import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { PictureProblem } from "~/platform/images";
import { makeQueue } from "~/platform/images-queue";
import { log } from "~/platform/log.server";
import { pixelsOf } from "~/platform/pixels.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";

/** Phones photograph a sticker from afar: enough pixels that its squares stay apart, few enough to search in a second. */
const sides = [1200, 2400] as const;
const patienceMs = 10_000;

type Pixels = { readonly data: Uint8ClampedArray; readonly width: number; readonly height: number };

/** Searched on a thread of its own: a picture made to be hard takes a second of it, and every page would wait that long. */
const search = `
const { parentPort, workerData } = require("node:worker_threads");
const { prepareZXingModule, readBarcodes } = require(workerData.reader);
prepareZXingModule({ overrides: { wasmBinary: workerData.program } });
readBarcodes({ ...workerData.pixels, colorSpace: "srgb" }, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 4 })
  .then((found) => parentPort.postMessage(found.filter((one) => one.isValid).map((one) => one.text)));
`;

type Program = { readonly reader: string; readonly program: Buffer };
let program: Program | undefined;

/** Read from the package: nothing is fetched. */
function theProgram(): Program {
  const { resolve } = createRequire(import.meta.url);
  program ??= {
    reader: resolve("zxing-wasm/reader"),
    program: readFileSync(resolve("zxing-wasm/reader/zxing_reader.wasm")),
  };
  return program;
}

/** One picture after the other, opened when it is its turn: many at once would take all cores, and memory for each. */
const inLine = makeQueue(1, Number.POSITIVE_INFINITY);

/**
 * The texts of all QR codes in a picture, each once; a picture that is none of ours, without a code, that none was
 * found in for ten seconds, or that the search broke on, is refused.
 */
export async function readCodes(
  bytes: Uint8Array,
): Promise<Result<readonly string[], Refusal<PictureProblem> | Refusal<"no_code">>> {
  for (const side of sides) {
    const found = await inLine(() => searchedAt(bytes, side));
    if (!found.ok || found.value.length > 0) return found;
  }
  return refuse("no_code");
}

async function searchedAt(
  bytes: Uint8Array,
  side: number,
): Promise<Result<readonly string[], Refusal<PictureProblem>>> {
  const pixels = await pixelsOf(bytes, side);
  if (!pixels.ok) return pixels;
  try {
    return ok([...new Set(await searched(pixels.value))]);
  } catch (error) {
    log.error({ err: error }, "the search of a picture for a code broke");
    return ok([]);
  }
}

async function searched(pixels: Pixels): Promise<readonly string[]> {
  const worker = new Worker(search, { eval: true, execArgv: [], workerData: { ...theProgram(), pixels } });
  let patience: NodeJS.Timeout | undefined;
  try {
    return await new Promise<readonly string[]>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the search for a code ended without an answer")));
      patience = setTimeout(() => {
        log.warn("a picture was searched for a code in vain for too long");
        resolve([]);
      }, patienceMs);
    });
  } finally {
    clearTimeout(patience);
    await worker.terminate();
  }
}
