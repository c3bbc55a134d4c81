import { newId } from "~/platform/id.server";
import { encrypt, keyedHash } from "~/platform/secrets.server";
import { blanksFilledBy, type RegisterEntry } from "../entry";
import { type BusinessRow, identityText } from "../plan-import";

/** A business as it is stored: the NIK hashed and encrypted, the identity as a keyed hash. */
export type BusinessRecord = RegisterEntry & {
  readonly id: string;
  readonly identityKey: string;
  readonly nikHash: string | null;
  readonly nikCipher: string | null;
};

/** A row of a business with the keyed hash of its identity. */
export type KeyedRow = BusinessRow & { readonly identityKey: string };

export function withIdentityKey(row: BusinessRow): KeyedRow {
  return { ...row, identityKey: keyedHash("registry_identity", identityText(row.identity)) };
}

/**
 * One record a business, in the order of their identities, so that two imports never wait for each other crosswise.
 * Later rows of the same business have filled its blanks.
 */
export function toRecords(rows: readonly KeyedRow[]): BusinessRecord[] {
  const records = new Map<string, BusinessRecord>();
  for (const row of rows) {
    const earlier = records.get(row.identityKey);
    const record = earlier ? { ...earlier, ...blanksFilledBy(earlier, row.entry) } : newRecord(row);
    records.set(row.identityKey, record);
  }
  return [...records.values()].sort((a, b) => (a.identityKey < b.identityKey ? -1 : 1));
}

function newRecord({ identityKey, entry, nik }: KeyedRow): BusinessRecord {
  return {
    ...entry,
    id: newId(),
    identityKey,
    nikHash: nik === null ? null : keyedHash("nik", nik),
    nikCipher: nik === null ? null : encrypt("nik", nik),
  };
}
