import { db } from "~/platform/db.server";

/** The shop at this address; null where there is none. For operators: nothing here says whether it is open. */
export async function shopIdBySlug(slug: string): Promise<string | null> {
  const shop = await db.shop.findUnique({ where: { slug }, select: { id: true } });
  return shop?.id ?? null;
}
