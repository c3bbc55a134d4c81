import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeReturnPath } from "./paths";

describe("where a sign-in leads back to", () => {
  it("is the page that was asked for", () => {
    for (const path of ["/", "/kelola/pesanan?status=selesai&hal=2", "/toko/amplang-bu-rina/amplang-udang"])
      expect(safeReturnPath(path)).toBe(path);
  });

  it("is home instead of another site, however it is written", () => {
    const strange = [
      ...[null, undefined, "", "evil.example", "https://evil.example", "javascript:alert(1)"],
      ...["//evil.example", "/\\evil.example", "/%09/evil.example", "/%2f/evil.example"],
      ...["/a/..//evil.example", "/.//evil.example", "/%2e//evil.example", "/a/%2e%2E//evil.example"],
    ];
    for (const text of strange) expect([text, safeReturnPath(text)]).toEqual([text, "/"]);
  });

  it("never leaves the site, whatever anybody puts together", () => {
    const pieces = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2f",
      "%5c",
      "//",
      "@",
      ":",
      "?",
      "#",
      "\t",
      "evil.example",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const there = new URL(safeReturnPath(`/${parts.join("")}`), "https://etalase.test");
        expect(there.origin).toBe("https://etalase.test");
      }),
      { numRuns: 2000 },
    );
  });
});
