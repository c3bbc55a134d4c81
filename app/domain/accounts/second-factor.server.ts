import { Secret, TOTP } from "otpauth";
import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { readableCode, sha256Hex } from "~/platform/random.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { decrypt, encrypt } from "~/platform/secrets.server";
import type { PersonActor } from "./actor";
import { recordAct } from "./audit.server";
import { endOtherSessions } from "./sessions.server";

const stepSeconds = 30;
const recoveryCodeCount = 8;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: "Etalase",
    label,
    secret: Secret.fromBase32(secret),
    period: stepSeconds,
    digits: 6,
  });
}

/** Prepares a secret, unconfirmed until its first code is typed. `uri` goes into the QR. Asking again keeps the secret. */
export async function prepareSecondFactor(
  accountId: string,
): Promise<{ uri: string; secret: string } | null> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { email: true, phone: true, totpSecret: true, totpConfirmedAt: true },
  });
  if (account.totpConfirmedAt) return null;
  const secret = decrypt("totp", account.totpSecret ?? (await firstSecret(accountId)));
  return { secret, uri: totpOf(secret, account.email ?? account.phone ?? "akun").toString() };
}

/** Made once: of two pages opened at the same moment both show the same. */
async function firstSecret(accountId: string): Promise<string> {
  await db.account.updateMany({
    where: { id: accountId, totpSecret: null },
    data: { totpSecret: encrypt("totp", new Secret({ size: 20 }).base32) },
  });
  const { totpSecret } = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSecret: true },
  });
  if (!totpSecret) throw new Error("the secret was taken away while it was made");
  return totpSecret;
}

/** Confirms with the first code; answers the recovery codes, shown once. Other sessions end. */
export async function confirmSecondFactor(
  actor: PersonActor,
  sessionId: string,
  code: string,
): Promise<Result<{ recoveryCodes: string[] }, Refusal<"code_wrong"> | Refusal<"already_on">>> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: actor.accountId },
    select: { totpSecret: true, totpConfirmedAt: true },
  });
  if (account.totpConfirmedAt || !account.totpSecret) return refuse("already_on");
  const step = stepOfCode(decrypt("totp", account.totpSecret), code);
  if (step === null) return refuse("code_wrong");
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, () => readableCode(10));
  const isFirst = await inTransaction(async (tx) => {
    const { count } = await tx.account.updateMany({
      where: { id: actor.accountId, totpConfirmedAt: null, totpSecret: account.totpSecret },
      data: { totpConfirmedAt: now(), totpLastStep: step },
    });
    if (count === 0) return false;
    await tx.recoveryCode.createMany({
      data: recoveryCodes.map((plain) => ({ accountId: actor.accountId, codeHash: sha256Hex(plain) })),
    });
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: now() } });
    await endOtherSessions(tx, actor.accountId, sessionId);
    await recordAct(tx, actor, {
      action: "account.second_factor_on",
      subjectType: "account",
      subjectId: actor.accountId,
    });
    return true;
  });
  return isFirst ? ok({ recoveryCodes }) : refuse("already_on");
}

/** A code of the app, or a recovery code (once). Each time step is taken once: a code seen over a shoulder is dead. */
export async function passSecondFactor(
  accountId: string,
  sessionId: string,
  code: string,
): Promise<Result<undefined, Refusal<"code_wrong">>> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { totpSecret: true, totpConfirmedAt: true },
  });
  if (!account.totpSecret || !account.totpConfirmedAt) return refuse("code_wrong");
  const secret = decrypt("totp", account.totpSecret);
  const passed = await inTransaction(async (tx) => {
    const step = stepOfCode(secret, code);
    const used =
      step !== null
        ? await tx.account.updateMany({
            where: { id: accountId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
            data: { totpLastStep: step },
          })
        : await tx.recoveryCode.updateMany({
            where: { accountId, codeHash: sha256Hex(code), usedAt: null },
            data: { usedAt: now() },
          });
    if (used.count !== 1) return false;
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: now() } });
    return true;
  });
  return passed ? ok() : refuse("code_wrong");
}

/** The time step a code belongs to, one step of drift either way; null where it is wrong. */
function stepOfCode(secret: string, code: string): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = now().getTime();
  const delta = totpOf(secret, "akun").validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / stepSeconds) + delta;
}
