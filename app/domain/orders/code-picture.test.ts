import { describe, expect, it } from "vitest";
import { codePicture, codeSvg } from "./code-picture";

const code = Array.from({ length: 53 }, (_, y) => Array.from({ length: 53 }, (_, x) => (x + y) % 2 === 0));

describe("the picture of a payment code", () => {
  it("leaves four squares of white around a real one, and adds nothing", () => {
    const picture = codePicture(code, { isSimulation: false });
    expect(picture).toHaveLength(61);
    expect(picture.every((row) => row.length === 61)).toBe(true);
    expect(picture.flat().filter((cell) => cell === 2)).toEqual([]);
    expect(picture.slice(4, 57).map((row) => row.slice(4, 57).map(Boolean))).toEqual(code);
  });
  it("says SIMULASI below a simulated one, clear of its quiet zone", () => {
    const picture = codePicture(code, { isSimulation: true });
    const rowsWithMark = picture.flatMap((row, y) => (row.includes(2) ? [y] : []));
    expect(rowsWithMark).toEqual([61, 62, 63, 64, 65]);
  });
  it("grows for a code narrower than the word", () => {
    const small = code.slice(0, 21).map((row) => row.slice(0, 21));
    const picture = codePicture(small, { isSimulation: true });
    expect(new Set(picture.map((row) => row.length))).toEqual(new Set([51]));
  });
  it("draws each dark square once", () => {
    const svg = codeSvg(codePicture(code, { isSimulation: false }));
    expect(svg.match(/M\d+ \d+h1/g)).toHaveLength(code.flat().filter(Boolean).length);
  });
});
