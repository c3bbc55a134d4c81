import { resetToken } from "~/domain/accounts/reset-token.server";
import { paths } from "~/paths";
import { env } from "~/platform/env.server";

export const resetLetterKind = "account.reset";

/** The link of a letter, which for a way back in is derived as it is sent and stands in no table. */
export function linkOf(letter: {
  readonly kind: string;
  readonly sourceKey: string;
  readonly link: string | null;
}): string | null {
  if (letter.kind !== resetLetterKind) return letter.link;
  const resetId = letter.sourceKey.slice(resetLetterKind.length + 1);
  return `${env().PUBLIC_URL ?? ""}${paths.passwordReset(resetToken(resetId))}`;
}
