import { type CitySettings, defaultSettings, type SettingKey } from "~/domain/city/settings";
import { citySettings, setCitySetting } from "~/domain/city/settings.server";
import { db, inTransaction, type Tx } from "~/platform/db.server";
import { ok, type Refusal, type Result, refuse } from "~/platform/result";
import type { AdminActor } from "./actor";
import { recordAct } from "./audit.server";

export const settingKeys = Object.keys(defaultSettings) as SettingKey[]; // the type's own keys

/** Equal for equal settings: what a page showed, and whether it still holds. */
export function settingsPrint(settings: CitySettings): string {
  return JSON.stringify(settingKeys.map((key) => sorted(settings[key])));
}

/** jsonb keeps its keys in an order of its own. */
function sorted(value: CitySettings[SettingKey]): unknown {
  return typeof value === "object" ? Object.entries(value).sort() : value;
}

/** Writes what differs, each on record with before and after. Nothing where another officer changed them meanwhile. */
export async function changeSettings(
  actor: AdminActor,
  input: { readonly next: CitySettings; readonly seen: string },
): Promise<Result<{ readonly changed: readonly SettingKey[] }, Refusal<"changed_meanwhile">>> {
  return inTransaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('city.settings', 0))`;
    const before = await citySettings(tx);
    if (settingsPrint(before) !== input.seen) return refuse("changed_meanwhile");
    const changed = settingKeys.filter(
      (key) => JSON.stringify(sorted(before[key])) !== JSON.stringify(sorted(input.next[key])),
    );
    for (const key of changed) await changeOne(tx, actor, key, before, input.next);
    return ok({ changed });
  });
}

async function changeOne(
  tx: Tx,
  actor: AdminActor,
  key: SettingKey,
  before: CitySettings,
  next: CitySettings,
): Promise<void> {
  await setCitySetting(tx, key, next[key]);
  await recordAct(tx, actor, {
    ...{ action: "setting.changed", subjectType: "setting", subjectId: key },
    details: { before: JSON.stringify(before[key]), after: JSON.stringify(next[key]) },
  });
}

export type LastChange = { readonly at: Date; readonly by: string | null };
export type SettingsPage = {
  readonly settings: CitySettings;
  readonly seen: string;
  /** Who changed it last, and when; a setting that nobody changed is missing. */
  readonly changes: Readonly<Partial<Record<SettingKey, LastChange>>>;
};

export async function settingsPage(): Promise<SettingsPage> {
  const settings = await citySettings();
  const acts = await db.auditEntry.findMany({
    where: { action: "setting.changed" },
    orderBy: { at: "desc" },
    distinct: ["subjectId"],
    select: { subjectId: true, at: true, accountId: true },
  });
  const people = await db.account.findMany({
    where: { id: { in: acts.flatMap(({ accountId }) => accountId ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const changes = Object.fromEntries(
    acts.map(({ subjectId, at, accountId }) => [subjectId, { at, by: nameOf.get(accountId ?? "") ?? null }]),
  );
  return { settings, seen: settingsPrint(settings), changes };
}
