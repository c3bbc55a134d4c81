import { expect, test } from "vitest";
import { readTrained } from "./trained";

test.each(["Ya", "ya", "YA", "Sudah", "SUDAH", "v", "V", "1", " ya "])(
  "%j says that Bu Rina was trained",
  (answer) => {
    expect(readTrained(answer)).toBe(true);
  },
);

test.each(["Tidak", "tdk", "Belum", "0", "x", "11", "vv", "Ya?"])("%j says that she was not", (answer) => {
  expect(readTrained(answer)).toBe(false);
});

test.each(["", "  ", "-", "–"])("%j says nothing", (answer) => {
  expect(readTrained(answer)).toBeNull();
});
