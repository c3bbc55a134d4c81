import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isOneEdit } from "./one-edit";

describe("one edit", () => {
  test.each([
    ["mambrungan", "mamburungan"],
    ["pamusiyan", "pamusian"],
    ["sebengkog", "sebengkok"],
    ["selmuit", "selumit"],
    ["aa", "aaa"],
    ["", "a"],
  ])("parts %s and %s", (a, b) => {
    expect(isOneEdit(a, b)).toBe(true);
    expect(isOneEdit(b, a)).toBe(true);
  });

  test.each([
    ["selumit", "selumit"],
    ["kampung5", "kampung6"],
    ["kampung", "kampung6"],
    ["karanganyar", "karangrejo"],
    ["abcd", "badc"],
    ["abc", "cba"],
  ])("does not part %s and %s", (a, b) => {
    expect(isOneEdit(a, b)).toBe(false);
    expect(isOneEdit(b, a)).toBe(false);
  });

  const word = fc.stringMatching(/^[a-d]{0,8}$/);

  test("is found for each insertion, deletion, substitution and swap of letters", () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom("a", "b", "z"), (text, at, letter) => {
        const place = Math.min(at, text.length);
        expect(isOneEdit(text, text.slice(0, place) + letter + text.slice(place))).toBe(true);
        const substituted = text.slice(0, place) + letter + text.slice(place + 1);
        expect(isOneEdit(text, substituted)).toBe(substituted !== text);
        const swapped =
          text.slice(0, place) + [...text.slice(place, place + 2)].reverse().join("") + text.slice(place + 2);
        expect(isOneEdit(text, swapped)).toBe(swapped !== text);
      }),
    );
  });

  test("agrees with the slow definition", () => {
    const short = fc.stringMatching(/^[a-d]{0,4}$/);
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(isOneEdit(a, b)).toBe(neighbours(a).has(b));
      }),
      { numRuns: 1_000 },
    );
  });
});

function neighbours(text: string): Set<string> {
  const near = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const [head, tail] = [text.slice(0, at), text.slice(at)];
    near.add(head + tail.slice(1));
    near.add(head + (tail[1] ?? "") + (tail[0] ?? "") + tail.slice(2));
    for (const letter of "abcd") {
      near.add(head + letter + tail);
      near.add(head + letter + tail.slice(1));
    }
  }
  near.delete(text);
  return near;
}
