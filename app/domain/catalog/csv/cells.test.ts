import fc from "fast-check";
import { expect, test } from "vitest";
import { fromCell, toCell } from "./cells";
import { findCategory, nearestCategory } from "./find-category";
import { parseVariantCell, variantCell } from "./variant-cell";
import { parseYesNo, yesNoCell } from "./yes-no";

const signs = fc.string({
  unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "|", "\\", ":", "a", "é", " "),
});

test("a cell that a spreadsheet would run leaves with an apostrophe, and loses it on the way back", () => {
  expect(["=1+1", "+62", "-5", "@SUM(A1)", "\tx", "\rx", "Rasa 'pedas'", "'kutip"].map(toCell)).toEqual([
    "'=1+1",
    "'+62",
    "'-5",
    "'@SUM(A1)",
    "'\tx",
    "'\rx",
    "Rasa 'pedas'",
    "'kutip",
  ]);
  fc.assert(
    fc.property(signs, (text) => {
      expect(fromCell(toCell(text))).toBe(text);
      expect(toCell(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("a variant's cell names up to two options", () => {
  expect(parseVariantCell(" Rasa = Pedas | Ukuran: 250 g ")).toEqual({
    ok: true,
    choices: [
      { name: "Rasa", value: "Pedas" },
      { name: "Ukuran", value: "250 g" },
    ],
  });
  expect(parseVariantCell("")).toEqual({ ok: true, choices: [] });
  for (const wrong of ["Pedas", "=Pedas", "Rasa=", "|", "Rasa=Pedas|250 g"])
    expect(parseVariantCell(wrong)).toEqual({ ok: false, code: "variant_shape" });
  expect(parseVariantCell("A=1|B=2|C=3")).toEqual({ ok: false, code: "variant_too_many" });
});

test("a variant's cell comes back as it left, whatever signs its words hold", () => {
  const word = signs.map((text) => text.trim()).filter((text) => text !== "");
  const choices = fc.array(fc.record({ name: word, value: word }), { maxLength: 2 });
  fc.assert(
    fc.property(choices, (given) => {
      expect(parseVariantCell(fromCell(toCell(variantCell(given))))).toEqual({ ok: true, choices: given });
    }),
  );
});

test("yes and no as people write them", () => {
  expect(["Ya", " 1 ", "true", "v", "yes"].map(parseYesNo)).toEqual(Array(5).fill(true));
  expect(["tidak", "Tdk", "0", "FALSE", "-"].map(parseYesNo)).toEqual(Array(5).fill(false));
  expect(["mungkin", "2", "yaa"].map(parseYesNo)).toEqual([null, null, null]);
  expect([true, false].map(yesNoCell).map(parseYesNo)).toEqual([true, false]);
});

const shelf = (slug: string, name: string, nameEn: string) => ({ slug, name, nameEn });
const shelves = [
  shelf("amplang", "Amplang", "Amplang fish crackers"),
  shelf("kerupuk-keripik", "Kerupuk & keripik", "Crackers & chips"),
  shelf("batik", "Batik", "Batik"),
];

test("a category is found by name or slug, and the nearest is proposed for another", () => {
  const found = (cell: string) => findCategory(cell, shelves)?.slug ?? null;
  expect(
    ["AMPLANG", "kerupuk-keripik", "Kerupuk dan Keripik", "crackers & chips", "Kerupuk"].map(found),
  ).toEqual(["amplang", "kerupuk-keripik", "kerupuk-keripik", "kerupuk-keripik", null]);
  const nearest = (cell: string) => nearestCategory(cell, shelves)?.slug;
  expect(["amplag", "kerupk", "Kerupuk", "batk", "rempeyek"].map(nearest)).toEqual([
    "amplang",
    "kerupuk-keripik",
    "kerupuk-keripik",
    "batik",
    "kerupuk-keripik",
  ]);
});
