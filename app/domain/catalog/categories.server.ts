import { db } from "~/platform/db.server";
import type { CategoryChoice } from "./category";

/** In the order shown everywhere. */
export async function listCategories(): Promise<CategoryChoice[]> {
  return db.category.findMany({
    orderBy: [{ ordinal: "asc" }, { slug: "asc" }],
    select: { id: true, slug: true, name: true, nameEn: true, isFood: true },
  });
}
