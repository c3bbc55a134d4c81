import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isName, nameKey, tidyText } from "./name-key";

describe("a name", () => {
  test("keeps its case and loses what nobody typed on purpose", () => {
    expect(tidyText("  Warung   Makan\nBu\u00a0Rina\u200b \u202e")).toBe("Warung Makan Bu Rina");
    expect(tidyText("Cafe\u0301")).toBe("Café");
  });

  test("has one key however its case and spaces stand", () => {
    expect(nameKey("  Warung  Makan ")).toBe(nameKey("WARUNG MAKAN"));
    expect(nameKey("WarungMakan")).toBe(nameKey("warung makan"));
    expect(nameKey("Kios Lestari 4")).not.toBe(nameKey("Kios Lestari 5"));
    expect(nameKey("Gado-gado Bais")).not.toBe(nameKey("Gado gado Bais"));
  });

  test("is tidy once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(tidyText(tidyText(text))).toBe(tidyText(text));
        expect(nameKey(tidyText(text))).toBe(nameKey(text));
      }),
    );
  });

  test("is not made of dashes and question marks", () => {
    expect([isName("Bu Rina"), isName("7"), isName("-"), isName("???"), isName("")]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
