import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastFour, readNik } from "./nik";

const digits16 = fc.stringMatching(/^[0-9]{16}$/);

describe("a NIK", () => {
  test("is sixteen digits, whatever they are", () => {
    fc.assert(
      fc.property(digits16, fc.constantFrom("", "'", "’", "' ", " "), (digits, before) => {
        expect(readNik(`${before}${digits} `)).toEqual({ value: digits, warns: false });
      }),
    );
  });

  test.each([
    "6,57102E+15",
    "6.57102E+15",
    "657103460675830",
    "65710346067583011",
    "6571 0149 0169 7915",
    "6571014901697915.0",
    "''6571014901697915",
    "tidak ada",
    "-",
    "６５７１０１４９０１６９７９１５",
  ])("is not guessed from %s", (written) => {
    expect(readNik(written)).toEqual({ value: null, warns: true });
  });

  test.each(["", "  ", "'"])("that is missing (%j) troubles nobody", (written) => {
    expect(readNik(written)).toEqual({ value: null, warns: false });
  });

  test("shows its last four digits", () => {
    const { value } = readNik("'6571014901697915");
    expect(value && lastFour(value)).toBe("7915");
  });
});
