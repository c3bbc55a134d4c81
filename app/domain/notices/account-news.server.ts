import type { PasswordWasReset, ResetOpened } from "~/domain/accounts/events";
import { resetMinutes } from "~/domain/accounts/reset-minutes";
import { recoveryWords } from "~/messages/recovery";
import { db } from "~/platform/db.server";
import { asLocale } from "~/platform/format";
import { personSelect } from "./person-letter.server";
import { resetLetterKind } from "./secret-link.server";
import { writeLetter } from "./write-letter.server";

/** On `account.reset_opened`: the way back in, to her e-mail address alone; not into the inbox behind the sign-in. */
export async function tellReset({ resetId }: ResetOpened): Promise<void> {
  const account = await accountOf(resetId);
  if (!account?.email) return;
  const t = recoveryWords[asLocale(account.locale)];
  await writeLetter({
    sourceKey: `${resetLetterKind}:${resetId}`,
    kind: resetLetterKind,
    to: { name: account.name, email: account.email, phone: null, accountId: null },
    subject: t.letter.subject,
    body: `${t.hello(account.name)}\n\n${t.letter.body(resetMinutes)}`,
    link: null,
  });
}

/** On `account.password_reset`: she learns of it, also where it was not she. */
export async function tellPasswordReset({ resetId }: PasswordWasReset): Promise<void> {
  const account = await accountOf(resetId);
  if (!account) return;
  const t = recoveryWords[asLocale(account.locale)];
  await writeLetter({
    sourceKey: `account.password_reset:${resetId}`,
    kind: "account.password_reset",
    to: { name: account.name, email: account.email, phone: account.phone, accountId: account.id },
    subject: t.letter.changedSubject,
    body: `${t.hello(account.name)}\n\n${t.letter.changed}`,
    link: null,
  });
}

async function accountOf(resetId: string) {
  const reset = await db.passwordReset.findUnique({
    where: { id: resetId },
    select: { account: { select: personSelect } },
  });
  return reset?.account ?? null;
}
