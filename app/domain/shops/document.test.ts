import { describe, expect, it } from "vitest";
import { expiryState, hasRightShape } from "./document";

describe("the number of a document", () => {
  it("has the right shape with dots and spaces aside", () => {
    expect(hasRightShape("nib", "1203 2200 1456 7")).toBe(true);
    expect(hasRightShape("pirt", "2096571010123-29")).toBe(true);
    expect(hasRightShape("halal", "id65110001234500424")).toBe(true);
    expect(hasRightShape("bpom", "MD 234567890123")).toBe(true);
  });
  it("is questioned when a digit is missing", () => {
    expect(hasRightShape("nib", "120322001456")).toBe(false);
    expect(hasRightShape("halal", "KH12345")).toBe(false);
  });
  it("is due half a year before it ends", () => {
    const now = new Date("2026-11-24");
    expect(
      [null, new Date("2026-11-01"), new Date("2027-03-01"), new Date("2029-01-01")].map((date) =>
        expiryState(date, now),
      ),
    ).toEqual(["none", "expired", "soon", "valid"]);
  });
});
