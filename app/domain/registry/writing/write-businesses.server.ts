import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { blanksFilledBy, type Fillable, type RegisterEntry } from "../entry";
import { asJson } from "./as-json";
import { type BusinessRecord, type KeyedRow, toRecords } from "./business-record.server";

/** Which of these rows are businesses that the city has already, by identity. Writes nothing. */
export async function knownBusinesses(tx: Tx, rows: readonly KeyedRow[]): Promise<ReadonlySet<string>> {
  const keys = [...new Set(rows.map(({ identityKey }) => identityKey))];
  const known = await tx.business.findMany({
    where: { identityKey: { in: keys } },
    select: { identityKey: true },
  });
  return new Set(known.map(({ identityKey }) => identityKey));
}

/**
 * Adds businesses that are new and fills the blanks of those that are known; a row that has nothing to add changes
 * nothing. Whoever imports the same ones at the same time waits here, and then finds them known.
 * @returns the identities that the city had already
 */
export async function writeBusinesses(tx: Tx, rows: readonly KeyedRow[]): Promise<ReadonlySet<string>> {
  const records = toRecords(rows);
  const added = new Set(await insertNew(tx, records));
  const known = records.filter(({ identityKey }) => !added.has(identityKey));
  if (known.length > 0) await fillBlanks(tx, known);
  return new Set(known.map(({ identityKey }) => identityKey));
}

async function insertNew(tx: Tx, records: readonly BusinessRecord[]): Promise<string[]> {
  const inserted = await tx.$queryRaw<{ identityKey: string }[]>`
    INSERT INTO "Business" (
      id, "identityKey", name, "ownerName", "nikHash", "nikCipher", "nikLast4", phone, sector, address, rt,
      "villageCode", nib, "yearlyRevenue", workers, "startedYear", "isTrained", "surveyedOn", "createdAt", "updatedAt"
    )
    SELECT r.*, ${now()}::timestamptz, ${now()}::timestamptz
    FROM jsonb_to_recordset(${asJson(records)}::jsonb) AS r (
      id uuid, "identityKey" text, name text, "ownerName" text, "nikHash" text, "nikCipher" text, "nikLast4" text,
      phone text, sector text, address text, rt text, "villageCode" text, nib text, "yearlyRevenue" bigint,
      workers int, "startedYear" int, "isTrained" boolean, "surveyedOn" date
    )
    ON CONFLICT ("identityKey") DO NOTHING
    RETURNING "identityKey"`;
  return inserted.map(({ identityKey }) => identityKey);
}

type KnownBusiness = Pick<RegisterEntry, Fillable> & { readonly id: string; readonly identityKey: string };

async function fillBlanks(tx: Tx, records: readonly BusinessRecord[]): Promise<void> {
  const keys = records.map(({ identityKey }) => identityKey);
  const known = await tx.$queryRaw<KnownBusiness[]>`
    SELECT id, "identityKey", "nikLast4", phone, sector, address, rt, nib, "yearlyRevenue", workers, "startedYear",
      "isTrained", "surveyedOn"::text AS "surveyedOn"
    FROM "Business" WHERE "identityKey" = ANY (${keys}) ORDER BY "identityKey" FOR UPDATE`;
  const knownBy = new Map(known.map((business) => [business.identityKey, business]));
  const filled = records.flatMap((record) => {
    const earlier = knownBy.get(record.identityKey);
    const added = earlier && blanksFilledBy(earlier, record);
    return added && Object.keys(added).length > 0 ? [{ ...earlier, ...added }] : [];
  });
  if (filled.length > 0) await updateFilled(tx, filled);
}

async function updateFilled(tx: Tx, businesses: readonly KnownBusiness[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Business" b SET
      phone = r.phone, sector = r.sector, address = r.address, rt = r.rt, nib = r.nib,
      "yearlyRevenue" = r."yearlyRevenue", workers = r.workers, "startedYear" = r."startedYear",
      "isTrained" = r."isTrained", "surveyedOn" = r."surveyedOn", "updatedAt" = ${now()}::timestamptz
    FROM jsonb_to_recordset(${asJson(businesses)}::jsonb) AS r (
      id uuid, phone text, sector text, address text, rt text, nib text, "yearlyRevenue" bigint, workers int,
      "startedYear" int, "isTrained" boolean, "surveyedOn" date
    )
    WHERE b.id = r.id`;
}
