import { now } from "~/platform/clock.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { newId } from "~/platform/id.server";
import { emit } from "~/platform/outbox.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PersonActor } from "./actor";
import { recordAct } from "./audit.server";
import { parseContact } from "./contact";
import type { ResetOpened, ResetWanted } from "./events";
import { resetMinutes } from "./reset-minutes";
import { resetToken, resetTokenHash } from "./reset-token.server";

/** Notes that somebody wants a way back in. The same work and answer whether or not there is such an account. */
export async function askReset(input: {
  readonly contact: string;
}): Promise<Result<undefined, Refusal<"contact_invalid">>> {
  const contact = parseContact(input.contact);
  if (!contact) return refuse("contact_invalid");
  const wanted: ResetWanted = {
    type: "account.reset_wanted",
    askId: newId(),
    contact: contact.kind === "email" ? contact.email : contact.phone,
  };
  await inTransaction((tx) => emit(tx, wanted));
  return ok();
}

/** On `account.reset_wanted`: opens a reset for an account with that e-mail address; for a phone alone an officer does. */
export async function openWantedReset({ askId, contact }: ResetWanted): Promise<void> {
  const account = contact.includes("@")
    ? await db.account.findUnique({ where: { email: contact }, select: { id: true, disabledAt: true } })
    : null;
  if (!account || account.disabledAt) return;
  await inTransaction(async (tx) => {
    const source = `asked:${askId}`;
    if (await tx.passwordReset.findUnique({ where: { source }, select: { id: true } })) return;
    const reset = await openReset(tx, account.id, source);
    const opened: ResetOpened = { type: "account.reset_opened", resetId: reset.id };
    await emit(tx, opened);
  });
}

export type OfficerReset = { readonly name: string; readonly phone: string | null; readonly token: string };

/** An officer's way back in for who has a phone number alone: shown once to be sent by WhatsApp, and on the record. */
export async function makeResetFor(
  officer: PersonActor,
  accountId: string,
): Promise<Result<OfficerReset, Refusal<"not_found"> | Refusal<"role_too_high">>> {
  return inTransaction(
    async (tx): Promise<Result<OfficerReset, Refusal<"not_found"> | Refusal<"role_too_high">>> => {
      const account = await tx.account.findFirst({
        where: { id: accountId, disabledAt: null },
        select: { name: true, phone: true, role: true },
      });
      if (!account) return refuse("not_found");
      // Who could take over another officer's account by a link would be all of them.
      if (account.role === "admin") return refuse("role_too_high");
      const { token, id } = await openReset(tx, accountId, `officer:${newId()}`);
      await recordAct(tx, officer, {
        action: "account.reset_link_made",
        subjectType: "account",
        subjectId: accountId,
        details: { resetId: id },
      });
      return ok({ name: account.name, phone: account.phone, token });
    },
  );
}

/** The newest link alone opens: those before end with it. */
async function openReset(tx: Tx, accountId: string, source: string): Promise<{ id: string; token: string }> {
  const at = now();
  await tx.passwordReset.updateMany({ where: { accountId, usedAt: null }, data: { usedAt: at } });
  const id = newId();
  const token = resetToken(id);
  const expiresAt = new Date(at.getTime() + resetMinutes * 60_000);
  await tx.passwordReset.create({
    data: { id, accountId, source, tokenHash: resetTokenHash(token), createdAt: at, expiresAt },
  });
  return { id, token };
}
