import { recordAct } from "~/domain/accounts/audit.server";
import { citySettings } from "~/domain/city/settings.server";
import { now } from "~/platform/clock.server";
import { inTransaction } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import { freeSlug } from "./shop-slug.server";

/**
 * `/buka-toko`: anyone signed in may prepare a draft; while the city requires training, approval waits for a class.
 * One unfinished draft a person.
 */
export async function openShop(
  person: { readonly accountId: string; readonly name: string },
  input: { readonly name: string; readonly villageCode: string; readonly whatsapp: string },
): Promise<Result<{ shopId: string }, Refusal<"has_draft">>> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Account" WHERE id = ${person.accountId}::uuid FOR UPDATE`;
    const draft = await tx.shopMember.count({
      where: {
        accountId: person.accountId,
        role: "owner",
        shop: { status: { in: ["draft", "submitted", "revision"] } },
      },
    });
    if (draft > 0) return refuse("has_draft");
    const { commissionBps } = await citySettings(tx);
    const shop = await tx.shop.create({
      data: {
        slug: await freeSlug(tx, input.name),
        name: input.name,
        villageCode: input.villageCode,
        whatsapp: input.whatsapp,
        commissionBps,
        createdAt: now(),
        members: { create: { accountId: person.accountId, role: "owner" } },
      },
      select: { id: true },
    });
    await recordAct(
      tx,
      { kind: "owner", ...person, shopId: shop.id },
      { action: "shop.opened", subjectType: "shop", subjectId: shop.id },
    );
    return ok({ shopId: shop.id });
  });
}
