import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rupiah } from "~/platform/money";
import {
  chooseVariant,
  optionValues,
  siblingOf,
  type VariantWish,
  variantName,
  variantProblems,
} from "./variant";

function wish(option1: string | null, option2: string | null = null, sku: string | null = null): VariantWish {
  return {
    id: null,
    option1,
    option2,
    price: rupiah(28_000),
    stock: 10,
    stockSeen: null,
    weightGrams: 290,
    sku,
  };
}
const codesOf = (names: [string | null, string | null], wishes: VariantWish[]) =>
  variantProblems(names, wishes, 50).map(
    (problem) => `${problem.row ?? "-"} ${problem.field} ${problem.code}`,
  );

describe("variants as Bu Rina fills them in", () => {
  test("a product without options is one plain row", () => {
    expect(codesOf([null, null], [wish(null)])).toEqual([]);
    expect(codesOf([null, null], [wish(null), wish(null)])).toEqual(["1 option1 option_twice"]);
  });

  test("two options with all their values are fine", () => {
    expect(
      codesOf(["Ukuran", "Rasa"], [wish("250 g", "Gurih"), wish("250 g", "Pedas"), wish("1 kg", "Gurih")]),
    ).toEqual([]);
  });

  test("a value that differs by a space or a capital alone is the same value", () => {
    expect(codesOf(["Rasa", null], [wish("Pedas"), wish(" pedas ")])).toEqual(["1 option1 option_twice"]);
  });

  test("an empty value, a value without its option, and a second option without a first are each pointed at", () => {
    expect(codesOf(["Rasa", null], [wish(null)])).toEqual(["0 option1 option_missing"]);
    expect(codesOf([null, null], [wish("Pedas")])).toEqual(["0 option1 option_unused"]);
    expect(codesOf([null, "Rasa"], [wish(null, "Pedas")])).toEqual(["- options option_missing"]);
    expect(codesOf(["Rasa", "rasa"], [wish("a", "b")])).toEqual(["- options option_names_same"]);
  });

  test("the same code twice is pointed at, no code is fine any number of times", () => {
    expect(
      codesOf(["Rasa", null], [wish("a", null, "AMP"), wish("b", null, "AMP"), wish("c"), wish("d")]),
    ).toEqual(["1 sku sku_twice"]);
  });

  test("no variant at all, or too many, can't be sold", () => {
    expect(codesOf([null, null], [])).toEqual(["- rows variant_missing"]);
    const many = Array.from({ length: 51 }, (_, index) => wish(`Rasa ${index}`));
    expect(codesOf(["Rasa", null], many)).toEqual(["- rows too_many"]);
  });

  test("a set without problems has different variants", () => {
    const value = fc.constantFrom("a", "A", "b", " b", "c", null);
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { maxLength: 6 }), (pairs) => {
        const wishes = pairs.map(([one, two]) => wish(one, two));
        if (variantProblems(["X", "Y"], wishes, 50).length > 0) return;
        const names = wishes.map((one) => variantName(one).toLowerCase().replaceAll(" ", ""));
        expect(new Set(names).size).toBe(wishes.length);
      }),
    );
  });
});

describe("what Dina sees", () => {
  const variants = [
    { id: "1", option1: "250 g", option2: "Gurih", available: 0 },
    { id: "2", option1: "250 g", option2: "Pedas", available: 3 },
    { id: "3", option1: "1 kg", option2: "Gurih", available: 1 },
  ];

  test("the one she asked for, else the first that is there", () => {
    expect(chooseVariant(variants, "3")?.id).toBe("3");
    expect(chooseVariant(variants, null)?.id).toBe("2");
    expect(chooseVariant(variants, "unknown")?.id).toBe("2");
    expect(chooseVariant([{ id: "9", available: 0 }], null)?.id).toBe("9");
    expect(chooseVariant([], null)).toBeNull();
  });

  test("another size keeps her flavour where that exists", () => {
    expect(siblingOf(variants, { option1: "250 g", option2: "Gurih" }, 1, "1 kg")?.id).toBe("3");
    expect(siblingOf(variants, { option1: "250 g", option2: "Pedas" }, 1, "1 kg")?.id).toBe("3");
    expect(siblingOf(variants, { option1: "1 kg", option2: "Gurih" }, 2, "Pedas")?.id).toBe("2");
    expect(siblingOf(variants, { option1: "1 kg", option2: "Gurih" }, 2, "Manis")).toBeNull();
  });

  test("each value once, in the owner's order", () => {
    expect(optionValues(variants, 1)).toEqual(["250 g", "1 kg"]);
    expect(optionValues(variants, 2)).toEqual(["Gurih", "Pedas"]);
  });
});
