import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { claimCodeState, groupClaimCode, readClaimCode } from "./claim-code";

const letter = fc.constantFrom(..."ABCDEFGHJKMNPQRSTUVWXYZ23456789");
const characters = fc.array(letter, { minLength: 10, maxLength: 10 }).map((letters) => letters.join(""));

describe("a claim code", () => {
  it("is read however Yuni types it", () => {
    expect(readClaimCode("abcde fghjk")).toBe("ABCDE-FGHJK");
    expect(readClaimCode(" ABCDEFGHJK ")).toBe("ABCDE-FGHJK");
    expect(readClaimCode("ABCDE–FGHJK")).toBe("ABCDE-FGHJK");
  });

  it("is not read from something else", () => {
    for (const typed of ["", "ABCDE", "ABCDE-FGHJKM", "ABCDE-FGHJ0", "ILLOO-00000", "x".repeat(100)]) {
      expect(readClaimCode(typed)).toBeNull();
    }
  });

  it("comes back as itself, with or without dash, in any case", () => {
    fc.assert(
      fc.property(characters, fc.boolean(), fc.boolean(), (text, isSmall, isGrouped) => {
        const shown = isGrouped ? groupClaimCode(text) : text;
        expect(readClaimCode(isSmall ? shown.toLowerCase() : shown)).toBe(groupClaimCode(text));
      }),
    );
  });

  it("ends with its last day or its first use", () => {
    const expiresAt = new Date("2027-05-23T00:00:00Z");
    expect(claimCodeState({ expiresAt, claimedAt: null }, new Date("2027-05-22T23:59:59Z"))).toBe("valid");
    expect(claimCodeState({ expiresAt, claimedAt: null }, expiresAt)).toBe("expired");
    expect(claimCodeState({ expiresAt, claimedAt: new Date(0) }, expiresAt)).toBe("claimed");
  });
});
