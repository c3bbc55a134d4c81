import { performance } from "node:perf_hooks";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { log } from "~/platform/log.server";
import { readCodes } from "./read-code.server";

/** Corners of codes without end, and no code: the picture that is searched the longest. */
function corners(side: number): Promise<Buffer> {
  const square = 3;
  const dark = (x: number, y: number) => {
    const ring = Math.max(
      Math.abs((Math.floor(x / square) % 9) - 4),
      Math.abs((Math.floor(y / square) % 9) - 4),
    );
    return ring < 2 || ring === 3;
  };
  const raw = Buffer.alloc(side * side);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) raw[y * side + x] = dark(x, y) ? 0 : 255;
  return sharp(raw, { raw: { width: side, height: side, channels: 1 } })
    .png()
    .toBuffer();
}

test("a picture that is made to be hard keeps nobody else waiting", async () => {
  const picture = new Uint8Array(await corners(2400));
  const before = performance.eventLoopUtilization();
  expect(await readCodes(picture)).toMatchObject({ code: "no_code" });
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
});

test("a search that is over is not called a long one later", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const warned = vi.spyOn(log, "warn");
  await readCodes(new Uint8Array(await corners(90)));
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(warned).not.toHaveBeenCalled();
});
