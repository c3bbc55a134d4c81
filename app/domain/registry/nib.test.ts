import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNib } from "./nib";

describe("a NIB", () => {
  test("is thirteen digits, however they are spaced", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{13}$/), fc.array(fc.nat(13)), (digits, gaps) => {
        const spaced = [...digits].map((digit, at) => (gaps.includes(at) ? ` ${digit}` : digit)).join("");
        expect(readNib(spaced)).toEqual({ value: digits, warns: false });
      }),
    );
  });

  test.each(["14645549774", "22219057307691", "2221-9057-30769", "1,20148E+12", "belum", "-"])(
    "is not guessed from %s",
    (written) => {
      expect(readNib(written)).toEqual({ value: null, warns: true });
    },
  );

  test.each(["", "   "])("that is missing (%j) troubles nobody", (written) => {
    expect(readNib(written)).toEqual({ value: null, warns: false });
  });
});
