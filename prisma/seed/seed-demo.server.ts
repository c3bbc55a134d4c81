import { createManualCash } from "~/domain/payments/configure-gateways.server";
import { currentGateways, setGateways } from "~/domain/payments/gateways.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { tasks } from "~/domain/reactions.server";
import { restoreClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { instantGateway } from "./instant-gateway";
import { seedClasses } from "./seed-classes.server";
import { seedOrders, seedReviews, type Till } from "./seed-orders.server";
import { seedPeople } from "./seed-people.server";
import { seedShops } from "./seed-shops.server";
import type { Stage } from "./stage";

const marker = "demo_seed";

/**
 * "Tarakan in miniature": built through the rooms' own verbs, with the clock turned back, so that every book, stock
 * and step is as it would have become. Takes up to a minute or two; a killed one is begun anew at the next start.
 */
export async function seedDemo(say: (line: string) => void): Promise<void> {
  const today = new Date();
  const before = currentGateways();
  const till: Till = { isPaid: true, settle: () => drainOutbox(pool(), tasks) };
  await db.setting.upsert({
    where: { key: marker },
    create: { key: marker, value: "running" },
    update: { value: "running" },
  });
  setGateways([instantGateway(() => till.isPaid), createManualCash()]);
  try {
    const accounts = await seedPeople(today);
    const officer = accounts.get("admin");
    if (!officer) throw new Error("demo city: the cast has no admin");
    const stage: Stage = {
      admin: { kind: "admin", ...officer },
      today,
      accounts,
      shops: new Map(),
      variants: new Map(),
      say,
    };
    say("demo city: people and classes");
    const participantOf = await seedClasses(stage);
    await till.settle();
    await seedShops(stage, participantOf);
    await till.settle();
    say("demo city: orders");
    await seedOrders(stage, till);
    say("demo city: reviews");
    await seedReviews(stage, till);
    await db.setting.update({ where: { key: marker }, data: { value: "done" } });
  } finally {
    restoreClock();
    setGateways(before);
  }
  await till.settle();
  // What was earned and is past its hold waits for the officers, as it would on a Monday.
  await sweepPayouts();
}

export async function demoState(): Promise<"running" | "done" | null> {
  const row = await db.setting.findUnique({ where: { key: marker } });
  return row?.value === "running" || row?.value === "done" ? row.value : null;
}

/** What a killed seed left behind, all of it: the demo city is whole or not there. */
export async function wipe(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('_prisma_migrations', 'District', 'Village', 'Category')`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map((table) => table.name).join(", ")} CASCADE`);
}
