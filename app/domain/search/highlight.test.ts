import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldWords } from "./fold";
import { highlightTitle } from "./highlight";

const marked = (title: string, query: string) =>
  highlightTitle(title, foldWords(query))
    .map(({ text, isHit }) => (isHit ? `[${text}]` : text))
    .join("");

describe("highlighting a title", () => {
  test.each([
    ["Amplang Bandeng Gurih", "amplang bandeng", "[Amplang] [Bandeng] Gurih"],
    ["Krupuk ikan tenggiri", "kerupuk", "[Krupuk] ikan tenggiri"],
    ["Ikan pipih kering", "pepija", "[Ikan] [pipih] kering"],
    ["Amplang 250g", "250 gram", "Amplang [250g]"],
    ["Makanan ringan", "makan", "[Makanan] ringan"],
    ["Amplang udang", "ampalng", "[Amplang] udang"],
    ["<b>Batik</b> & kain", "batik", "<b>[Batik]</b> & kain"],
    ["Sambal Dayak", "", "Sambal Dayak"],
    ["Otak-otak bandeng", "otak otak", "[Otak]-[otak] bandeng"],
  ])("«%s» for «%s»", (title, query, expected) => {
    expect(marked(title, query)).toBe(expected);
  });

  test("never changes the title", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.string({ maxLength: 30 }),
        (title, query) => {
          const pieces = highlightTitle(title, foldWords(query));
          expect(pieces.map(({ text }) => text).join("")).toBe(title);
          for (const { text } of pieces) expect(text).not.toBe("");
        },
      ),
    );
  });
});
