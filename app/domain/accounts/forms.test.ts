import { expect, test } from "vitest";
import { signInForm } from "./forms";

test("who signs in with nothing typed is told which field waits for what", () => {
  const { error } = signInForm.safeParse({ contact: " ", password: "" });
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["contact", "contact_empty"],
    ["password", "password_empty"],
  ]);
});
