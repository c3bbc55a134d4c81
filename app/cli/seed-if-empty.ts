import { env } from "~/platform/env.server";
import { runningHeir } from "./hand-over";
import { say } from "./with-world";
import type { World } from "./world";

/** The demo city goes into an empty embedded database, unless SEED=none. @returns whether demo sign-ins exist */
export async function seedIfEmpty(world: World, gatewayUrl: string | null): Promise<boolean> {
  if (!world.isEmbedded || !gatewayUrl) return false;
  const { demoState, seedDemo, wipe } = await import("../../prisma/seed/seed-demo.server");
  const { isEmptyDatabase } = await import("../../prisma/seed/seed-people.server");
  const state = await demoState();
  if (state === "done") return true;
  if (state === "running") {
    say("The demo city was not finished: it is built anew.");
    await wipe();
  }
  if (env().SEED === "none" || !(await isEmptyDatabase())) return false;
  say("Filling the empty database with the demo city …");
  await seedDemo(say, runningHeir(gatewayUrl));
  return true;
}
