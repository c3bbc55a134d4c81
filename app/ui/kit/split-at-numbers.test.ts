import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAtNumbers } from "./split-at-numbers";

test("order numbers, phone numbers and codes are pieces of their own", () => {
  expect(splitAtNumbers("Pembayaran ET-2611-Y6W89F diterima")).toEqual([
    "Pembayaran ",
    "ET-2611-Y6W89F",
    " diterima",
  ]);
  expect(splitAtNumbers("Contoh: 0812-3456-7890.")[1]).toBe("0812-3456-7890");
  expect(splitAtNumbers("Contoh: ABCDE-FGHJK")[1]).toBe("ABCDE-FGHJK");
  expect(splitAtNumbers("Contoh: TRK-2026-012-0034")[1]).toBe("TRK-2026-012-0034");
});

test("words joined by hyphens may break as they do", () => {
  for (const text of ["oleh-oleh isi 6", "Ke-11", "sama-sama", "X-1", ""])
    expect(splitAtNumbers(text)).toEqual([text]);
});

test("the pieces together are the text", () => {
  fc.assert(fc.property(fc.string(), (text) => splitAtNumbers(text).join("") === text));
});
