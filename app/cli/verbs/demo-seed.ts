import { env, overrideEnv } from "~/platform/env.server";
import { seedDemo } from "../../../prisma/seed/seed-demo.server";
import { isEmptyDatabase } from "../../../prisma/seed/seed-people.server";
import { heirOfVerb } from "../hand-over";
import { print, say, withWorld } from "../with-world";

/** The demo city into the configured database; refused where it holds anything, and in production. */
export function run(): Promise<number> {
  return withWorld(async (world) => {
    if (!world.isEmbedded && env().NODE_ENV === "production" && !env().PUBLIC_URL?.includes("localhost")) {
      say("The demo city has known passwords: it is refused in production.");
      return 1;
    }
    if (!(await isEmptyDatabase())) {
      say("The database holds something already: the demo city goes only into an empty one.");
      return 1;
    }
    if (!env().PUBLIC_URL) overrideEnv({ PUBLIC_URL: `http://localhost:${env().PORT}` });
    await seedDemo(say, await heirOfVerb());
    print("The demo city stands.");
    return 0;
  });
}
