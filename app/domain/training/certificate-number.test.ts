import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certificateNumber,
  certificateParts,
  cityLetters,
  readCertificateNumber,
} from "./certificate-number";

const parts = fc.record({
  city: fc.constantFrom("TRK", "BPP", "SMD"),
  year: fc.integer({ min: 2000, max: 2999 }),
  batch: fc.integer({ min: 1, max: 9999 }),
  ordinal: fc.integer({ min: 1, max: 999_999 }),
});

describe("a certificate's number", () => {
  it("tells city, year, batch and running number", () => {
    expect(certificateNumber({ city: "TRK", year: 2026, batch: 12, ordinal: 34 })).toBe("TRK-2026-012-0034");
  });

  it("stands in an address as it is", () => {
    fc.assert(
      fc.property(parts, (each) => encodeURIComponent(certificateNumber(each)) === certificateNumber(each)),
    );
  });

  it("gives its parts back, and is one number for one set of parts", () => {
    fc.assert(
      fc.property(parts, (each) => {
        expect(certificateParts(certificateNumber(each))).toEqual({ ...each });
      }),
    );
  });

  it("is read as people write it on letters", () => {
    expect(readCertificateNumber(" trk/2026/012/0034 ")).toBe("TRK-2026-012-0034");
    expect(readCertificateNumber("TRK 2026 012 0034")).toBe("TRK-2026-012-0034");
    fc.assert(
      fc.property(parts, fc.constantFrom("/", " ", ".", "–"), (each, mark) => {
        const number = certificateNumber(each);
        expect(readCertificateNumber(number.toLowerCase().replaceAll("-", mark))).toBe(number);
      }),
    );
  });

  it("is not read from something else", () => {
    for (const typed of ["", "TRK", "TRK-26-12-34", "../../etc", "TRK-2026-012-0034-1", "x".repeat(99)]) {
      expect(readCertificateNumber(typed)).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const number = readCertificateNumber(typed);
        expect(number === null || certificateParts(number) !== null).toBe(true);
      }),
    );
  });

  it("begins with three letters of any city", () => {
    expect(cityLetters("Tarakan")).toBe("TRK");
    expect(cityLetters("Aceh")).toBe("CHA");
    fc.assert(fc.property(fc.string(), (name) => /^[A-Z]{3}$/.test(cityLetters(name))));
  });
});
