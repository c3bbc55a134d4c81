import type { OwnerActor } from "~/domain/accounts/actor";
import { recordAct } from "~/domain/accounts/audit.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import type { PictureProblem } from "~/platform/images";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { readCodes } from "./read-code.server";
import { readShopQris, type ShopQris, type ShopQrisFault } from "./shop-qris";

export type QrisRefusal =
  | Refusal<"owner_only">
  | Refusal<PictureProblem>
  | Refusal<"no_code">
  | Refusal<"several_codes">
  | Refusal<ShopQrisFault>;

/**
 * Reads the shop's printed code from a picture, or from pasted text where there is none. It is kept beside, not used:
 * first its owner has to say that the name in it is hers. What is in use stays so meanwhile.
 */
export async function keepShopQris(
  actor: OwnerActor,
  input: { readonly picture: Uint8Array | null; readonly text: string },
): Promise<Result<ShopQris, QrisRefusal>> {
  if (actor.kind !== "owner") return refuse("owner_only");
  const read = input.picture ? await readPicture(input.picture) : readShopQris(input.text);
  if (!read.ok) return read;
  const { text } = read.value;
  await inTransaction(async (tx) => {
    await tx.straightWay.upsert({
      where: { shopId: actor.shopId },
      create: { shopId: actor.shopId, qrisDraft: text },
      update: { qrisDraft: text },
    });
  });
  return read;
}

async function readPicture(bytes: Uint8Array): Promise<Result<ShopQris, QrisRefusal>> {
  const codes = await readCodes(bytes);
  if (!codes.ok) return codes;
  const read = codes.value.map(readShopQris);
  const usable = read.filter((one) => one.ok);
  if (usable.length > 1) return refuse("several_codes");
  const [first] = usable.length === 1 ? usable : read;
  return first ?? refuse("no_code");
}

/** The owner knows the name: from now on buyers may pay to this code. `text` is the one that she was shown. */
export async function confirmShopQris(
  actor: OwnerActor,
  input: { readonly text: string },
): Promise<Result<undefined, Refusal<"owner_only"> | Refusal<"other_draft">>> {
  if (actor.kind !== "owner") return refuse("owner_only");
  return inTransaction(async (tx) => {
    const { count } = await tx.straightWay.updateMany({
      where: { shopId: actor.shopId, qrisDraft: input.text },
      data: { qrisText: input.text, qrisConfirmedAt: now(), qrisDraft: null },
    });
    if (count === 0) return refuse("other_draft");
    const read = readShopQris(input.text);
    await recordAct(tx, actor, {
      ...{ action: "straight.qris_confirmed", subjectType: "shop", subjectId: actor.shopId },
      details: read.ok ? { name: read.value.name, nmid: read.value.nmid } : {},
    });
    return ok();
  });
}

/** Buyers can't pay to it any more; orders that show it already keep it. A draft goes too. */
export async function dropShopQris(actor: OwnerActor): Promise<Result<undefined, Refusal<"owner_only">>> {
  if (actor.kind !== "owner") return refuse("owner_only");
  await inTransaction(async (tx) => {
    const { count } = await tx.straightWay.updateMany({
      where: { shopId: actor.shopId, OR: [{ qrisText: { not: null } }, { qrisDraft: { not: null } }] },
      data: { qrisText: null, qrisConfirmedAt: null, qrisDraft: null },
    });
    if (count > 0)
      await recordAct(tx, actor, {
        ...{ action: "straight.qris_dropped", subjectType: "shop", subjectId: actor.shopId },
      });
  });
  return ok();
}
