import { expect, it } from "vitest";
import { bankCode } from "./banks";

it("knows a bank by the ways owners write it, and guesses none", () => {
  const same = ["BRI", "Bank BRI", "bri", "PT Bank Rakyat Indonesia (Persero) Tbk"];
  expect(same.map(bankCode)).toEqual(["bri", "bri", "bri", "bri"]);
  expect(["Bankaltimtara", "Bank Mandiri", "CIMB Niaga"].map(bankCode)).toEqual([
    "kaltimtara",
    "mandiri",
    "cimb",
  ]);
  expect(["", "Bank", "Bank Budi", "constructor", "BCAA"].map(bankCode)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
