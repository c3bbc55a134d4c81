import type { Actor, AdminActor, OwnerActor } from "~/domain/accounts/actor";
import { freezeClock } from "~/platform/clock.server";
import type { Refusal, Result } from "~/platform/result";
import type { Till } from "./till.server";

/** What the scenes of the demo city share: who the officer is, what day it is, and who is who. */
export type Stage = {
  readonly admin: AdminActor;
  readonly today: Date;
  /** Account id by the cast's key. */
  readonly accounts: Map<string, { readonly accountId: string; readonly name: string }>;
  /** By slug. */
  readonly shops: Map<
    string,
    { readonly shopId: string; readonly ownerId: string; readonly ownerName: string }
  >;
  /** `shop/product` → its variants. */
  readonly variants: Map<string, readonly { readonly id: string; readonly values: readonly string[] }[]>;
  /** Where buyers pay. */
  readonly till: Till;
  /** Lets everything that follows from what was done happen now: notices, counts, the search index. */
  settle(): Promise<void>;
  say(line: string): void;
};

const dayMs = 86_400_000;

/** Turns the clock to so many days before today, at an hour of the city's morning. */
export function goTo(stage: Pick<Stage, "today">, daysAgo: number, hour = 9, minute = 0): Date {
  const midnight = Math.floor((stage.today.getTime() + 8 * 3_600_000) / dayMs) * dayMs - 8 * 3_600_000;
  const at = new Date(midnight - daysAgo * dayMs + hour * 3_600_000 + minute * 60_000);
  const safe = at > stage.today ? stage.today : at;
  freezeClock(safe);
  return safe;
}

/** So many minutes ago, but not yesterday: for what the city finds on its desk this morning. */
export function goToToday(stage: Pick<Stage, "today">, minutesAgo: number): Date {
  const morning = Math.floor((stage.today.getTime() + 8 * 3_600_000) / dayMs) * dayMs - 8 * 3_600_000;
  const at = new Date(Math.max(morning, stage.today.getTime() - minutesAgo * 60_000));
  freezeClock(at);
  return at;
}

export function buyerOf(stage: Stage, key: string): Actor & { kind: "buyer" } {
  const person = stage.accounts.get(key);
  if (!person) throw new Error(`demo city: nobody is ${key}`);
  return { kind: "buyer", ...person };
}

export function ownerOf(stage: Stage, slug: string): OwnerActor {
  const shop = stage.shops.get(slug);
  if (!shop) throw new Error(`demo city: no shop ${slug}`);
  return { kind: "owner", accountId: shop.ownerId, name: shop.ownerName, shopId: shop.shopId };
}

/** A verb that refuses in the demo city is a bug of the cast: stop and say which. */
export function must<Value, Refused extends Refusal>(result: Result<Value, Refused>, what: string): Value {
  if (!result.ok)
    throw new Error(
      `demo city: ${what}: ${JSON.stringify(result, (_key, value) => (typeof value === "bigint" ? String(value) : value))}`,
    );
  return result.value;
}
