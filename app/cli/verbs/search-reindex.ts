import { reindexAll } from "~/domain/search/reindex-all.server";
import { print, say, withWorld } from "../with-world";

/** Builds every index anew beside the one in use and swaps them; 1 where another rebuild runs. */
export function run(): Promise<number> {
  return withWorld(async () => {
    const startedAt = performance.now();
    const done = await reindexAll();
    if (!done.ok) {
      say("Another rebuild is running; it carries on.");
      return 1;
    }
    const { postgres, meilisearch } = done.value;
    print(`postgres ${postgres}`);
    if (meilisearch !== null) print(`meilisearch ${meilisearch}`);
    say(`done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    return 0;
  });
}
