import { rgbaToThumbHash, thumbHashToAverageRGBA } from "thumbhash";
import { expect, test } from "vitest";
import { averageColor, contrast, inkOn, luminance } from "./tint";

test("white reads on Bu Rina's red, black on a pale yellow", () => {
  expect(inkOn("#b8452a")).toBe("var(--white)");
  expect(inkOn("#f6e7c4")).toBe("var(--black)");
  expect(inkOn("not a colour")).toBe("var(--black)");
});

test("black on white is 21 to 1", () => {
  expect(contrast(luminance("#000000"), luminance("#ffffff"))).toBeCloseTo(21, 5);
});

test("the average of a photo is what the thumbhash library says it is", () => {
  const pixels = new Uint8Array(16 * 16 * 4).map(
    (_, index) => [200, 120 + (index % 64), 40, 255][index % 4] ?? 0,
  );
  const hash = rgbaToThumbHash(16, 16, pixels);
  const { r, g, b } = thumbHashToAverageRGBA(hash);
  const expected = [r, g, b].map((part) => Math.round(part * 255)).join(" ");
  expect(averageColor(Buffer.from(hash).toString("base64"))).toBe(`rgb(${expected})`);
});

test("a photo without a thumbhash has no colour yet", () => {
  expect(averageColor(null)).toBeNull();
  expect(averageColor("%%%")).toBeNull();
  expect(averageColor("YQ==")).toBeNull();
});
