/** Between 8 and 200 characters, and none of those that everybody tries first. */
export type PasswordProblem = "password_short" | "password_long" | "password_common";

const common = new Set(
  "password password1 12345678 123456789 1234567890 qwerty123 qwertyuiop sayang123 indonesia indonesia1 rahasia123 bismillah bismillah123 11111111 00000000 88888888 123123123 abc12345 abcd1234 iloveyou tarakan123 kaltara123 admin123 admin1234 umkm1234 etalase etalase123 password123 87654321 1q2w3e4r".split(
    " ",
  ),
);

export function passwordProblem(password: string): PasswordProblem | null {
  if (password.length < 8) return "password_short";
  if (password.length > 200) return "password_long";
  if (common.has(password.toLowerCase()) || /^(.)\1+$/.test(password)) return "password_common";
  return null;
}
