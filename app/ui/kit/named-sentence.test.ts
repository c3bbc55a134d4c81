import fc from "fast-check";
import { expect, test } from "vitest";
import { namedSentence } from "./named-sentence";

test("a sentence that could be of any field gets its field's name", () => {
  expect(namedSentence("Isian ini wajib diisi.", "Nama usaha")).toBe("Nama usaha: isian ini wajib diisi.");
});

test("one that names its field, or whose field has no name here, stays as it is", () => {
  expect(namedSentence("Nomor WhatsApp belum benar.", "Nomor WhatsApp")).toBe("Nomor WhatsApp belum benar.");
  expect(namedSentence("Isian ini wajib diisi.", undefined)).toBe("Isian ini wajib diisi.");
});

test("the field's name is always in it, whatever both are", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), (sentence, label) => {
      expect(namedSentence(sentence, label).toLowerCase()).toContain(label.toLowerCase());
    }),
  );
});
