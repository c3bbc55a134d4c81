import { hashPassword } from "~/domain/accounts/password.server";
import { openAccount } from "~/domain/accounts/sign-up.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { parsePhone } from "~/platform/phone";
import { city } from "./cast/city";
import type { PersonCast } from "./cast/types";
import { goTo, type Stage } from "./stage";

const demoPassword = "etalase-demo";

/** Everybody of the cast, with the demo's one password. */
export async function seedPeople(today: Date): Promise<Stage["accounts"]> {
  goTo({ today }, 120);
  const accounts: Stage["accounts"] = new Map();
  for (const person of city.people) {
    const accountId = await inTransaction((tx) => openDemoAccount(tx, person));
    accounts.set(person.key, { accountId, name: person.name });
  }
  return accounts;
}

/** The password is no secret, so that it is hashed once. */
let passwordHash: Promise<string> | null = null;

export async function openDemoAccount(tx: Tx, person: Omit<PersonCast, "key">): Promise<string> {
  passwordHash ??= hashPassword(demoPassword);
  const id = await openAccount(tx, {
    name: person.name,
    contact: { kind: "email", email: person.email },
    passwordHash: await passwordHash,
    role: person.role === "admin" || person.role === "mentor" ? person.role : "buyer",
    isDemo: true,
  });
  await tx.account.update({ where: { id }, data: { phone: parsePhone(person.whatsapp) } });
  if (person.role === "buyer") await tx.address.create({ data: addressOf(id, person) });
  return id;
}

function addressOf(accountId: string, person: Omit<PersonCast, "key">) {
  return {
    accountId,
    recipient: person.name,
    phone: parsePhone(person.whatsapp) ?? "",
    villageCode: person.villageCode,
    line: person.street,
    isDefault: true,
  };
}

export async function isEmptyDatabase(): Promise<boolean> {
  const [accounts, businesses, shops] = await Promise.all([
    db.account.count(),
    db.business.count(),
    db.shop.count(),
  ]);
  return accounts + businesses + shops === 0;
}
