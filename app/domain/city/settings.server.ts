import { db, type Tx } from "~/platform/db.server";
import { type CitySettings, defaultSettings, type SettingKey } from "./settings";

/** The settings as they are now; one small query. */
export async function citySettings(tx: Tx | typeof db = db): Promise<CitySettings> {
  const rows = await tx.setting.findMany({ where: { key: { in: Object.keys(defaultSettings) } } });
  return { ...defaultSettings, ...Object.fromEntries(rows.map((row) => [row.key, row.value])) };
}

export async function setCitySetting<Key extends SettingKey>(
  tx: Tx,
  key: Key,
  value: CitySettings[Key],
): Promise<void> {
  await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}
