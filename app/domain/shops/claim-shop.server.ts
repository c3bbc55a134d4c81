import { recordAct } from "~/domain/accounts/audit.server";
import { parseContact } from "~/domain/accounts/contact";
import { type PasswordProblem, passwordProblem } from "~/domain/accounts/password";
import { hashPassword } from "~/domain/accounts/password.server";
import { startSession } from "~/domain/accounts/sessions.server";
import { openAccount } from "~/domain/accounts/sign-up.server";
import { villages } from "~/domain/city/city";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { inTransaction, isUniqueViolation, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { readClaimCode } from "./claim-code";
import { freeSlug } from "./shop-slug.server";

export type ClaimInput = {
  readonly code: string;
  /** A new account's contact and password, or the account that is signed in. */
  readonly person:
    | { readonly name: string; readonly contact: string; readonly password: string }
    | { readonly accountId: string; readonly name: string };
};
export type ClaimDone = {
  readonly shopId: string;
  readonly accountId: string;
  readonly token: string | null;
};
export type ClaimRefusal =
  | Refusal<"code_unknown">
  | Refusal<"code_used">
  | Refusal<"code_expired">
  | Refusal<"contact_invalid">
  | Refusal<"contact_taken">
  | Refusal<PasswordProblem>;

/**
 * A graduate's code opens her account and a draft shop filled from the register, once: of two at the same moment
 * one wins by the compare-and-set on the code.
 */
export async function claimShop(input: ClaimInput): Promise<Result<ClaimDone, ClaimRefusal>> {
  const code = readClaimCode(input.code);
  if (!code) return refuse("code_unknown");
  const { person } = input;
  if ("accountId" in person)
    return inTransaction((tx) => claim(tx, code, person.accountId, person.name, null));
  const contact = parseContact(person.contact);
  if (!contact) return refuse("contact_invalid");
  const problem = passwordProblem(person.password);
  if (problem) return refuse(problem);
  const passwordHash = await hashPassword(person.password);
  try {
    return await inTransaction(async (tx) => {
      // Who comes second waits here, and leaves no account behind.
      await tx.$queryRaw`SELECT code FROM "ClaimCode" WHERE code = ${code} FOR UPDATE`;
      const state = await codeProblem(tx, code);
      if (state) return refuse(state);
      const accountId = await openAccount(tx, { name: person.name, contact, passwordHash });
      const { token } = await startSession(accountId, tx);
      return claim(tx, code, accountId, person.name, token);
    });
  } catch (error) {
    if (isUniqueViolation(error, "Account_email_key") || isUniqueViolation(error, "Account_phone_key"))
      return refuse("contact_taken");
    throw error;
  }
}

async function codeProblem(
  tx: Tx,
  code: string,
): Promise<"code_unknown" | "code_used" | "code_expired" | null> {
  const found = await tx.claimCode.findUnique({
    where: { code },
    select: { claimedAt: true, expiresAt: true },
  });
  if (!found) return "code_unknown";
  if (found.claimedAt) return "code_used";
  return found.expiresAt <= now() ? "code_expired" : null;
}

async function claim(
  tx: Tx,
  code: string,
  accountId: string,
  name: string,
  token: string | null,
): Promise<Result<ClaimDone, ClaimRefusal>> {
  const at = now();
  const { count } = await tx.claimCode.updateMany({
    where: { code, claimedAt: null, expiresAt: { gt: at } },
    data: { claimedAt: at, claimedById: accountId },
  });
  if (count === 0) return refuse((await codeProblem(tx, code)) ?? "code_used");
  const { participant } = await tx.claimCode.findUniqueOrThrow({
    where: { code },
    select: {
      participant: {
        select: {
          id: true,
          businessName: true,
          phone: true,
          villageCode: true,
          certificate: { select: { revokedAt: true } },
          business: { select: { id: true, address: true, villageCode: true, phone: true } },
        },
      },
    },
  });
  const settings = await citySettings(tx);
  const villageCode = participant.business?.villageCode ?? participant.villageCode ?? villages[0]?.code;
  if (!villageCode) throw new Error("a city without villages");
  const shop = await tx.shop.create({
    data: {
      slug: await freeSlug(tx, participant.businessName),
      name: participant.businessName,
      businessId: participant.business?.id,
      participantId: participant.id,
      isTrained: !participant.certificate?.revokedAt,
      villageCode,
      address: participant.business?.address ?? "",
      whatsapp: participant.business?.phone ?? participant.phone,
      commissionBps: settings.commissionBps,
      createdAt: at,
      members: { create: { accountId, role: "owner" } },
    },
    select: { id: true },
  });
  const owner = { kind: "owner", accountId, name, shopId: shop.id } as const;
  await recordAct(tx, owner, { action: "shop.claimed", subjectType: "shop", subjectId: shop.id });
  return ok({ shopId: shop.id, accountId, token });
}
