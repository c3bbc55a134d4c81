import fc from "fast-check";
import { expect, test } from "vitest";
import { parseWeight } from "./weight";

test.each([
  ["250", 250],
  ["250 g", 250],
  ["250gr", 250],
  ["1,5 kg", 1500],
  ["1.5 kg", 1500],
  ["1.250", 1250],
  ["1.250 gram", 1250],
  ["2 ons", 200],
  ["1 KG", 1000],
  ["0", 0],
])("%j is %d grams", (text, grams) => {
  expect(parseWeight(text)).toBe(grams);
});

test.each(["", "berat", "-1", "1e3", "0,5", "1,2345 kg", "٣", "1 ton", "12345678"])(
  "%j is no weight",
  (text) => {
    expect(parseWeight(text)).toBeNull();
  },
);

test("whatever the page writes, the form reads back", () => {
  const written = (grams: number) =>
    grams < 1000 ? `${grams}\u00a0g` : `${String(grams / 1000).replace(".", ",")}\u00a0kg`;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (grams) => {
      expect(parseWeight(written(grams))).toBe(grams);
    }),
  );
});
