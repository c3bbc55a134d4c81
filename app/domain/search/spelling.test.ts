import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closeSpellings, nearestWord, typoDistance } from "./spelling";

describe("spelling", () => {
  const known = [
    { word: "amplang", titles: 40 },
    { word: "bandeng", titles: 30 },
    { word: "bandang", titles: 1 },
    { word: "batik", titles: 20 },
    { word: "botik", titles: 1 },
    { word: "kepiting", titles: 9 },
    { word: "madu", titles: 5 },
  ];

  test.each([
    ["ampalng", "amplang"],
    ["bandneg", "bandeng"],
    ["batk", "batik"],
    ["kepitinng", "kepiting"],
    ["kpitign", "kepiting"],
    ["maud", "madu"],
    ["xyzzy", null],
    ["bat", null],
    ["", null],
  ])("takes «%s» for %s", (typed, meant) => {
    expect(nearestWord(typed, known)).toBe(meant);
  });

  test("prefers fewer wrong letters, then the first letter, then the more common word", () => {
    expect(nearestWord("bandang", known)).toBe("bandang");
    expect(nearestWord("bndang", known)).toBe("bandang");
    expect(nearestWord("bandng", known)).toBe("bandeng");
  });

  test("a swap of neighbours is one slip", () => {
    expect(typoDistance("amplang", "ampalng", 1)).toBe(1);
    expect(typoDistance("amplang", "ampalgn", 1)).toBeNull();
    expect(typoDistance("amplang", "ampalgn", 2)).toBe(2);
  });

  test("one made-up slip is found again", () => {
    const word = fc.string({ unit: fc.constantFrom(..."abkmn"), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(), (right, place) => {
        const at = place % right.length;
        const without = right.slice(0, at) + right.slice(at + 1);
        expect(typoDistance(right, without, 2)).toBeLessThanOrEqual(1);
        expect(closeSpellings(right)).toEqual([...new Set(closeSpellings(right))]);
        for (const other of closeSpellings(right)) expect(typoDistance(right, other, 1)).toBe(1);
      }),
    );
  });
});
