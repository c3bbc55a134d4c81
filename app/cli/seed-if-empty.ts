import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import type { World } from "./world";

/** The demo city goes into an empty embedded database, unless SEED=none. @returns whether demo sign-ins exist */
export async function seedIfEmpty(world: World): Promise<boolean> {
  if (!world.isEmbedded || env().SEED === "none") return false;
  const first = await db.account.findFirst({ where: { isDemo: true }, select: { id: true } });
  return first !== null;
}
