import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { PersonActor } from "./actor";
import { lockOpen } from "./keep-open.server";
import { type KeptAddress, maxAddresses } from "./kept-address";

/** Keeps an address as the usual one. The same place and line again only brings it up to date. */
export async function keepAddress(
  actor: PersonActor,
  address: KeptAddress,
): Promise<Result<undefined, Refusal<"too_many" | "account_closed">>> {
  const { accountId } = actor;
  return inTransaction(async (tx) => {
    if (!(await lockOpen(tx, accountId))) return refuse("account_closed");
    const { villageCode, line, city } = address;
    const same = await tx.address.findFirst({
      where: { accountId, villageCode, line, city },
      select: { id: true },
    });
    if (!same && (await tx.address.count({ where: { accountId } })) >= maxAddresses)
      return refuse("too_many");
    await tx.address.updateMany({ where: { accountId, isDefault: true }, data: { isDefault: false } });
    if (same) await tx.address.update({ where: { id: same.id }, data: { ...address, isDefault: true } });
    else await tx.address.create({ data: { ...address, accountId, isDefault: true, createdAt: now() } });
    return ok();
  });
}
