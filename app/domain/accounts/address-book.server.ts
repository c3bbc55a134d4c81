import { now } from "~/platform/clock.server";
import { db, inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PersonActor } from "./actor";
import { lockOpen } from "./keep-open.server";
import { type KeptAddress, maxAddresses } from "./kept-address";

export type BookAddress = KeptAddress & { readonly id: string; readonly isDefault: boolean };

const bookSelect = {
  id: true,
  recipient: true,
  phone: true,
  villageCode: true,
  line: true,
  landmark: true,
  city: true,
  postal: true,
  isDefault: true,
} as const;

/** Hers alone, the usual one first. */
export async function addressesOf(accountId: string): Promise<BookAddress[]> {
  return db.address.findMany({
    where: { accountId },
    orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    select: bookSelect,
  });
}

/** Null for another's and for none. */
export async function addressOf(accountId: string, id: string): Promise<BookAddress | null> {
  return db.address.findFirst({ where: { id, accountId }, select: bookSelect });
}

/** The first one is the usual one; the same place and line again is no second. */
export async function addAddress(
  actor: PersonActor,
  address: KeptAddress,
): Promise<Result<undefined, Refusal<"too_many" | "already_there" | "account_closed">>> {
  const { accountId } = actor;
  return inTransaction(
    async (tx): Promise<Result<undefined, Refusal<"too_many" | "already_there" | "account_closed">>> => {
      if (!(await lockOpen(tx, accountId))) return refuse("account_closed");
      const { villageCode, line, city } = address;
      const same = { accountId, villageCode, line, city };
      if (await tx.address.findFirst({ where: same, select: { id: true } })) return refuse("already_there");
      const count = await tx.address.count({ where: { accountId } });
      if (count >= maxAddresses) return refuse("too_many");
      await tx.address.create({ data: { ...address, accountId, isDefault: count === 0, createdAt: now() } });
      return ok();
    },
  );
}

export async function changeAddress(
  actor: PersonActor,
  id: string,
  address: KeptAddress,
): Promise<Result<undefined, Refusal<"not_found">>> {
  const { accountId } = actor;
  const { count } = await db.address.updateMany({ where: { id, accountId }, data: address });
  return count === 1 ? ok() : refuse("not_found");
}

/** The one that the checkout fills in. */
export async function makeDefaultAddress(
  actor: PersonActor,
  id: string,
): Promise<Result<undefined, Refusal<"not_found">>> {
  const { accountId } = actor;
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    await lockOpen(tx, accountId);
    if (!(await tx.address.findFirst({ where: { id, accountId }, select: { id: true } })))
      return refuse("not_found");
    await tx.address.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } });
    await tx.address.update({ where: { id }, data: { isDefault: true } });
    return ok();
  });
}

/** Orders keep their own copy. Of what is left, the newest becomes the usual one where that was removed. */
export async function removeAddress(
  actor: PersonActor,
  id: string,
): Promise<Result<undefined, Refusal<"not_found">>> {
  const { accountId } = actor;
  return inTransaction(async (tx): Promise<Result<undefined, Refusal<"not_found">>> => {
    await lockOpen(tx, accountId);
    const { count } = await tx.address.deleteMany({ where: { id, accountId } });
    if (count === 0) return refuse("not_found");
    const [first, ...rest] = await tx.address.findMany({
      where: { accountId },
      orderBy: [{ isDefault: "desc" }, { createdAt: "desc" }],
      select: { id: true, isDefault: true },
    });
    if (first && ![first, ...rest].some((one) => one.isDefault))
      await tx.address.update({ where: { id: first.id }, data: { isDefault: true } });
    return ok();
  });
}
