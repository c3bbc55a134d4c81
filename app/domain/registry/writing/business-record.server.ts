import { newId } from "~/platform/id.server";
import { encrypt, keyedHash } from "~/platform/secrets.server";
import { blanksFilledBy, type RegisterEntry } from "../entry";
import type { Nik } from "../nik";
import { type BusinessRow, identityText } from "../plan-import";

/** A row of a business with the keyed hash of its identity. */
export type KeyedRow = BusinessRow & { readonly identityKey: string };

export function withIdentityKey(row: BusinessRow): KeyedRow {
  return { ...row, identityKey: keyedHash("registry_identity", identityText(row.identity)) };
}

/** What the rows of one business say together. */
export type Candidate = RegisterEntry & { readonly identityKey: string; readonly nik: Nik | null };

/**
 * One candidate a business, in the order of their identities, so that two imports never wait for each other
 * crosswise. Later rows of the same business have filled its blanks.
 */
export function toCandidates(rows: readonly KeyedRow[]): Candidate[] {
  const candidates = new Map<string, Candidate>();
  for (const { identityKey, nik, entry } of rows) {
    const earlier = candidates.get(identityKey);
    candidates.set(
      identityKey,
      earlier ? { ...earlier, ...blanksFilledBy(earlier, entry) } : { ...entry, identityKey, nik },
    );
  }
  return [...candidates.values()].sort((a, b) => (a.identityKey < b.identityKey ? -1 : 1));
}

/** A new business as it is stored: the NIK hashed and encrypted. */
export function toRecord({ nik, ...candidate }: Candidate) {
  return {
    ...candidate,
    id: newId(),
    nikHash: nik === null ? null : keyedHash("nik", nik),
    nikCipher: nik === null ? null : encrypt("nik", nik),
  };
}
