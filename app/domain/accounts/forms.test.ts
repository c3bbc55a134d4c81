import { expect, test } from "vitest";
import { appCodeForm, secondFactorForm, signInForm } from "./forms";

test("who signs in with nothing typed is told which field waits for what", () => {
  const { error } = signInForm.safeParse({ contact: " ", password: "" });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["contact", "contact_empty"],
    ["password", "password_empty"],
  ]);
});

test("a code left empty must be filled in, one of another shape is told what a code looks like", () => {
  const complaint = (form: typeof appCodeForm, code: string) =>
    form.safeParse({ code }).error?.issues[0]?.message ?? "taken";
  for (const form of [appCodeForm, secondFactorForm])
    expect(["", "  ", " - "].map((code) => complaint(form, code))).toEqual(Array(3).fill("code_empty"));
  expect(
    ["12345a", "12345", "1234567", "ABCDE-FGHJK", "123 456"].map((c) => complaint(appCodeForm, c)),
  ).toEqual(["code_digits", "code_digits", "code_digits", "code_digits", "taken"]);
  expect(["12345a", "1234567", "abcde-fghjk", "123 456"].map((c) => complaint(secondFactorForm, c))).toEqual([
    "code_shape",
    "code_shape",
    "taken",
    "taken",
  ]);
});
