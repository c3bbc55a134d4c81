import { z } from "zod";
import { parseContact } from "./contact";
import { roles } from "./role";

/** Text as people type it: trimmed, without control, bidirectional or lone surrogate characters. */
export const plainText = (max: number) =>
  z
    .string("required")
    .trim()
    .max(max, "too_long")
    .refine(
      (text) =>
        text.isWellFormed() &&
        !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(text),
      "text_strange",
    );

/** One line: as `plainText`, without line breaks. */
export const lineText = (max: number) =>
  plainText(max).refine((text) => !/[\r\n]/.test(text), "text_strange");

/** A number as people write it, with spaces, dots and dashes: its digits, where they have that shape. */
export const numberText = (shape: RegExp, wrong: string) =>
  lineText(40)
    .transform((text) => text.replace(/[\s.-]/g, ""))
    .refine((text) => shape.test(text), wrong);

export const signInForm = z.object({
  contact: lineText(254).min(1, "contact_empty"),
  password: z.string("required").min(1, "password_empty").max(1000, "password_long"),
});

export const signUpForm = z.object({
  name: lineText(80).min(2, "name_short"),
  contact: lineText(254)
    .min(1, "contact_empty")
    .refine((text) => text === "" || parseContact(text) !== null, "contact_invalid"),
  password: z.string("required").min(8, "password_short").max(200, "password_long"),
});

const typedCode = lineText(20)
  .transform((text) => text.replace(/[\s-]/g, "").toUpperCase())
  .refine((code) => code !== "", "code_empty");

/** The six digits that an authenticator app shows. */
export const appCodeForm = z.object({
  code: typedCode.refine((code) => /^\d{6}$/.test(code), "code_digits"),
});

/** Those, or a recovery code. */
export const secondFactorCode = typedCode.refine((code) => /^(\d{6}|[A-Z\d]{10})$/.test(code), "code_shape");
export const secondFactorForm = z.object({ code: secondFactorCode });

export const changePasswordForm = z.object({
  current: z.string("required").min(1, "required").max(1000, "password_long"),
  password: z.string("required").min(8, "password_short").max(200, "password_long"),
});

/** Who forgot the password says who she is. */
export const askResetForm = z.object({ contact: lineText(254).min(1, "required") });

/** To end an account: it is she. */
export const closeForm = z.object({
  password: z.string("required").min(1, "required").max(1000, "password_long"),
});

export const resetForm = z.object({
  password: z.string("required").min(8, "password_short").max(200, "password_long"),
});

/** Another role for somebody, and why. */
export const roleForm = z.object({
  role: z.enum(roles, "choice_invalid"),
  reason: plainText(300).min(5, "reason_short"),
});
