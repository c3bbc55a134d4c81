import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPhone } from "./format";
import { parsePhone } from "./phone";

describe("a phone number", () => {
  test.each([
    ["0812-3456-7890", "+6281234567890"],
    ["0812 3456 7890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    ["+6281234567890", "+6281234567890"],
    ["(+62) 812 34567890", "+6281234567890"],
    ["+62 0812 3456 7890", "+6281234567890"],
    ["006281234567890", "+6281234567890"],
    ["81234567890", "+6281234567890"],
    ["'081234567890", "+6281234567890"],
    ["081234567890.0", "+6281234567890"],
    ["WA: 0812 3456 7890", "+6281234567890"],
    ["No. HP 081234567890 (Bu Rina)", "+6281234567890"],
    ["0811-234-567", "+62811234567"],
    ["\u00a00813 6812 35219 ", "+62813681235219"],
  ])("that Bu Rina writes %s becomes %s", (written, stored) => {
    expect(parsePhone(written)).toBe(stored);
  });

  test.each([
    ["62880382764373 / 088956834345", "+62880382764373"],
    ["0812-3456-789, 0856 1111 2222", "+628123456789"],
    ["081234567890 dan 085611112222", "+6281234567890"],
    ["081234567890 atau 085611112222", "+6281234567890"],
    ["081234567890 085611112222", "+6281234567890"],
    ["081234567890 - 085611112222", "+6281234567890"],
    ["081234567890-085611112222", "+6281234567890"],
    ["0812-0834-5678", "+6281208345678"],
    ["081234567890\n085611112222", "+6281234567890"],
    ["- / 085611112222", "+6285611112222"],
  ])("is the first of two in %s", (written, stored) => {
    expect(parsePhone(written)).toBe(stored);
  });

  test.each([
    "",
    "-",
    "tidak ada",
    "(+62)",
    "+6287",
    "62899",
    "0857-",
    "0857- / 081234567890",
    "0551 21234",
    "(0551) 21234",
    "+60123456789",
    "+81234567890",
    "8,12346E+11",
    "8.1234567890E+10",
    "0812345678901234",
    "08041234567",
    "08441234567",
    "0812abc34567",
    "081234567890abc",
    "٠٨١٢٣٤٥٦٧٨٩٠",
    "6571014901697915",
  ])("is not guessed from %j", (written) => {
    expect(parsePhone(written)).toBeNull();
  });

  const national = fc
    .tuple(fc.constantFrom("1", "2", "3", "5", "6", "7", "8", "9"), fc.stringMatching(/^\d{7,10}$/))
    .map(([kind, rest]) => `8${kind}${rest}`);

  test("comes out the same whichever way it was written", () => {
    fc.assert(
      fc.property(national, (number) => {
        const stored = `+62${number}`;
        for (const prefix of ["0", "62", "+62", "", "(+62) ", "0062", "+62 0", "'0"]) {
          expect(parsePhone(prefix + number)).toBe(stored);
        }
        expect(parsePhone(`0${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`)).toBe(stored);
        expect(parsePhone(stored)).toBe(stored);
        expect(parsePhone(formatPhone(stored))).toBe(stored);
      }),
    );
  });

  test("is a mobile number or nothing, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (text) => {
        const phone = parsePhone(text);
        expect(phone === null || /^\+628[1-35-9]\d{7,10}$/.test(phone)).toBe(true);
      }),
    );
  });

  test("is read in no time from a long text", () => {
    const started = performance.now();
    expect(parsePhone("0 ".repeat(50_000))).toBeNull();
    expect(parsePhone("+".repeat(100_000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });

  test("is shown with dashes", () => {
    expect(formatPhone("+6281234567890")).toBe("0812-3456-7890");
    expect(formatPhone("+62811234567")).toBe("0811-2345-67");
  });
});
