import { db } from "~/platform/db.server";

/** The first seven shelves, named for the reader: the line under the storefront's head. */
export async function headCategories(
  locale: "id" | "en",
): Promise<{ readonly slug: string; readonly name: string }[]> {
  const categories = await db.category.findMany({
    orderBy: [{ ordinal: "asc" }, { slug: "asc" }],
    take: 7,
    select: { slug: true, name: true, nameEn: true },
  });
  return categories.map(({ slug, name, nameEn }) => ({ slug, name: locale === "en" ? nameEn : name }));
}
