import { currentGateways, setGateways } from "~/domain/payments/gateways.server";
import { sweepPayouts } from "~/domain/payouts/sweep-payouts.server";
import { tasks } from "~/domain/reactions.server";
import { restoreClock } from "~/platform/clock.server";
import { db, pool } from "~/platform/db.server";
import { drainOutbox } from "~/platform/outbox.server";
import { city } from "./cast/city";
import { PhotoBox } from "./pictures/photo-box.server";
import { seedClasses } from "./seed-classes.server";
import { seedOrders } from "./seed-orders.server";
import { seedPeople } from "./seed-people.server";
import { seedReviews } from "./seed-reviews.server";
import { seedShops } from "./seed-shops.server";
import { openPayees } from "./seed-straight.server";
import { beginPictures, seedTrainees } from "./seed-trainees.server";
import { seedVouchers } from "./seed-vouchers.server";
import type { Stage } from "./stage";
import { openTill, type Till } from "./till.server";

const marker = "demo_seed";

/** Whose the payments become: the real local gateway, which must know what it is asked about later. */
export type PaymentHeir = {
  readonly baseUrl: string;
  takeOver(payments: ReturnType<Till["payments"]>): Promise<void>;
};

/**
 * "Tarakan in miniature": built through the rooms' own verbs, with the clock turned back, so that every book, stock
 * and step is as it would have become. Takes up to a minute or two; a killed one is begun anew at the next start.
 */
export async function seedDemo(say: (line: string) => void, heir: PaymentHeir): Promise<void> {
  const today = new Date();
  const before = currentGateways();
  const till = openTill(heir.baseUrl);
  await db.setting.upsert({
    where: { key: marker },
    create: { key: marker, value: "running" },
    update: { value: "running" },
  });
  setGateways(till.gateways);
  try {
    await build(await openStage(today, till, say));
    await heir.takeOver(till.payments());
    await db.setting.update({ where: { key: marker }, data: { value: "done" } });
  } finally {
    restoreClock();
    setGateways(before);
  }
  await drainOutbox(pool(), tasks);
  // What was earned and is past its hold waits for the officers, as it would on a Monday.
  await sweepPayouts();
}

async function openStage(today: Date, till: Till, say: (line: string) => void): Promise<Stage> {
  const accounts = await seedPeople(today);
  const officer = accounts.get("admin");
  if (!officer) throw new Error("demo city: the cast has no admin");
  return {
    admin: { kind: "admin", ...officer },
    today,
    accounts,
    shops: new Map(),
    variants: new Map(),
    till,
    settle: () => drainOutbox(pool(), tasks),
    say,
  };
}

async function build(stage: Stage): Promise<void> {
  const photos = new PhotoBox();
  photos.begin(city.shops);
  beginPictures(photos);
  stage.say("demo city: people and classes");
  const participantOf = await seedClasses(stage);
  await stage.settle();
  await seedShops(stage, participantOf, photos);
  await stage.settle();
  await seedVouchers(stage);
  await openPayees(stage);
  stage.say("demo city: orders");
  await seedOrders(stage);
  stage.say("demo city: reviews");
  await seedReviews(stage);
  stage.say("demo city: the class of today");
  await seedTrainees(stage, photos);
  await stage.settle();
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
