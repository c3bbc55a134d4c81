import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAtWords } from "./split-at-words";

test("Dina looks for amplang and sees it marked, not the end of another word", () => {
  expect(splitAtWords("Amplang ikan, keramplang", ["amplang"])).toEqual([
    { text: "Amplang", found: true },
    { text: " ikan, keramplang", found: false },
  ]);
});

test("signs in the search are letters, not rules", () => {
  expect(
    splitAtWords("Kopi (robusta)", ["(robusta"])
      .map((piece) => piece.text)
      .join(""),
  ).toBe("Kopi (robusta)");
  expect(splitAtWords("Kopi", ["", "  "])).toEqual([{ text: "Kopi", found: false }]);
});

test("nothing of the name is lost, whatever is searched for", () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, words) => {
      expect(
        splitAtWords(text, words)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
