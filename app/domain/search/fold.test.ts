import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldText, foldWords, startsMeant } from "./fold";
import { alsoMeans, sameWords, stopWords } from "./indonesian";

describe("folding", () => {
  test.each([
    ["Krupuk Ikan", "kerupuk ikan"],
    ["KERIPIK  Pisang", "keripik pisang"],
    ["trasi/belacan", "terasi terasi"],
    ["Ikan pipih kering", "pepija kering"],
    ["soft shell crab", "kepiting soka"],
    ["ketam", "kepiting"],
    ["oleh-oleh khas Tarakan", "oleholeh khas tarakan"],
    ["oleh2", "oleholeh"],
    ["Cendera mata", "oleholeh"],
    ["cabe rawit", "cabai rawit"],
    ["bungkus 250g", "kemasan 250 gram"],
    ["1kg", "1 kilo"],
    ["½ kg", "1 2 kilo"],
    ["Crème brûlée", "creme brulee"],
    ["jum’at", "jumat"],
    ["ＡＭＰＬＡＮＧ", "amplang"],
    ["yang dan di", ""],
    ["?!…—", ""],
    ["(a+)+$", "a"],
  ])("turns «%s» into «%s»", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test("keeps bolu as it is, since it is a cake as well as a milkfish", () => {
    expect(foldText("Bolu pandan")).toBe("bolu pandan");
    expect(foldText("ikan bolu")).toBe("bandeng");
    expect(alsoMeans.bolu).toEqual(["bandeng"]);
  });

  test("guesses what a word that is still being typed will be", () => {
    expect(startsMeant("krip")).toEqual(["krip", "keripik"]);
    expect(startsMeant("kri")).toEqual(["kri", "keripik", "kerajinan"]);
    expect(startsMeant("ampl")).toEqual(["ampl"]);
    expect(startsMeant("k")).toEqual(["k"]);
  });

  test("folding twice is folding once", () => {
    const words = fc.constantFrom(
      ...sameWords.flat(),
      ...stopWords,
      "amplang",
      "Étalase",
      "x2",
      "oleh2",
      "'",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.array(words).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test("leaves only letters and digits, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const word of foldWords(text)) expect(word).toMatch(/^(\p{L}+|\p{N}+)$/u);
      }),
    );
  });

  test("takes a hundred thousand letters in less than a moment", () => {
    const started = performance.now();
    foldText("kerupuk-2 ".repeat(10_000));
    foldText("a".repeat(100_000));
    foldText("ikan ".repeat(20_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("the lists", () => {
  test("no word is rewritten twice or to two words", () => {
    const others = sameWords.flatMap(([, ...others]) => others);
    expect(new Set(others).size).toBe(others.length);
    for (const [kept] of sameWords) expect(foldText(kept)).toBe(kept);
  });

  test("hold about eighty function words, none of them the name of goods", () => {
    expect(stopWords.size).toBeGreaterThan(60);
    for (const goods of ["makan", "asin", "laut", "asli", "baru"]) expect(stopWords.has(goods)).toBe(false);
  });
});
