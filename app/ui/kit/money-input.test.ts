import fc from "fast-check";
import { expect, test } from "vitest";
import { groupThousands, retype } from "./money-input";

test("Bu Rina types 25000 and sees 25.000, with the caret still at the end", () => {
  expect(retype("2500", 4)).toEqual({ text: "2.500", caret: 5 });
  expect(retype("2.5000", 6)).toEqual({ text: "25.000", caret: 6 });
});

test("a digit put in the middle leaves the caret behind that digit", () => {
  expect(retype("251.000", 3)).toEqual({ text: "251.000", caret: 4 });
  expect(retype("2951.000", 2)).toEqual({ text: "2.951.000", caret: 3 });
});

test("pasted prices lose their Rp and their zeros in front", () => {
  expect(groupThousands("Rp 25.000")).toBe("25.000");
  expect(groupThousands("007")).toBe("7");
  expect(groupThousands("")).toBe("");
});

test("words such as 25rb wait for the server", () => {
  expect(retype("25rb", 4)).toEqual({ text: "25rb", caret: 4 });
  expect(retype("1,5 jt", 6)).toEqual({ text: "1,5 jt", caret: 6 });
});

test("no digit is lost, and the digits right of the caret stay as many", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.nat(), (amount, seed) => {
      const typed = String(amount);
      const caret = seed % (typed.length + 1);
      const after = retype(typed, caret);
      expect(after.text.replaceAll(".", "")).toBe(typed);
      expect(after.text.slice(after.caret).replaceAll(".", "").length).toBe(typed.length - caret);
    }),
  );
});
