import type { Tx } from "~/platform/db.server";
import type { CategorySeed } from "./category";

/** Makes the categories what the list says, in its order, by slug. Those no longer named stay: goods may stand on them. */
export async function ensureCategories(tx: Tx, list: readonly CategorySeed[]): Promise<void> {
  for (const [ordinal, { slug, name, nameEn, icon, isFood, parentSlug }] of list.entries()) {
    const parent = parentSlug
      ? await tx.category.findUnique({ where: { slug: parentSlug }, select: { id: true } })
      : null;
    const facts = { name, nameEn, icon, isFood, ordinal, parentId: parent?.id ?? null };
    await tx.category.upsert({
      where: { slug },
      create: { slug, ...facts },
      update: facts,
      select: { id: true },
    });
  }
}
