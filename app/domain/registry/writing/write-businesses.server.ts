import { Prisma } from "~/generated/prisma/client";
import { now } from "~/platform/clock.server";
import type { Tx } from "~/platform/db.server";
import { blanksFilledBy, type Fillable, type RegisterEntry } from "../entry";
import { asJson } from "./as-json";
import { type Candidate, type KeyedRow, toCandidates, toRecord } from "./business-record.server";

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
 * nothing. Whoever adds the same ones at the same time waits here, and then finds them known.
 * @returns the identities that the city had already
 */
export async function writeBusinesses(tx: Tx, rows: readonly KeyedRow[]): Promise<ReadonlySet<string>> {
  const candidates = toCandidates(rows);
  const known = await readBlanks(tx, candidates);
  const added = await insertNew(
    tx,
    candidates.filter(({ identityKey }) => !known.has(identityKey)),
  );
  const others = candidates.filter(({ identityKey }) => !added.has(identityKey));
  await fillBlanks(
    tx,
    others.filter((candidate) => mayFill(known.get(candidate.identityKey), candidate)),
  );
  return new Set(others.map(({ identityKey }) => identityKey));
}

type KnownBusiness = Pick<RegisterEntry, Fillable> & { readonly id: string; readonly identityKey: string };

async function readBlanks(
  tx: Tx,
  candidates: readonly Candidate[],
  lock: Prisma.Sql = Prisma.empty,
): Promise<ReadonlyMap<string, KnownBusiness>> {
  const keys = candidates.map(({ identityKey }) => identityKey);
  const known = await tx.$queryRaw<KnownBusiness[]>`
    SELECT id, "identityKey", "nikLast4", phone, sector, address, rt, nib, "yearlyRevenue", workers, "startedYear",
      "isTrained", "surveyedOn"::text AS "surveyedOn"
    FROM "Business" WHERE "identityKey" = ANY (${keys}) ORDER BY "identityKey" ${lock}`;
  return new Map(known.map((business) => [business.identityKey, business]));
}

/** Unknown: somebody else added it a moment ago, so that nobody here has seen its blanks. */
function mayFill(known: KnownBusiness | undefined, candidate: Candidate): boolean {
  return known === undefined || Object.keys(blanksFilledBy(known, candidate)).length > 0;
}

/** @returns the identities that were added */
async function insertNew(tx: Tx, candidates: readonly Candidate[]): Promise<ReadonlySet<string>> {
  if (candidates.length === 0) return new Set();
  const inserted = await tx.$queryRaw<{ identityKey: string }[]>`
    INSERT INTO "Business" (
      id, "identityKey", name, "ownerName", "nikHash", "nikCipher", "nikLast4", phone, sector, address, rt,
      "villageCode", nib, "yearlyRevenue", workers, "startedYear", "isTrained", "surveyedOn", "createdAt", "updatedAt"
    )
    SELECT r.*, ${now()}::timestamptz, ${now()}::timestamptz
    FROM jsonb_to_recordset(${asJson(candidates.map(toRecord))}::jsonb) AS r (
      id uuid, "identityKey" text, name text, "ownerName" text, "nikHash" text, "nikCipher" text, "nikLast4" text,
      phone text, sector text, address text, rt text, "villageCode" text, nib text, "yearlyRevenue" bigint,
      workers int, "startedYear" int, "isTrained" boolean, "surveyedOn" date
    )
    ON CONFLICT ("identityKey") DO NOTHING
    RETURNING "identityKey"`;
  return new Set(inserted.map(({ identityKey }) => identityKey));
}

/** Reads what is known once more, now held, so that nothing that others fill meanwhile is overwritten. */
async function fillBlanks(tx: Tx, candidates: readonly Candidate[]): Promise<void> {
  if (candidates.length === 0) return;
  const known = await readBlanks(tx, candidates, Prisma.sql`FOR UPDATE`);
  const filled = candidates.flatMap((candidate) => {
    const earlier = known.get(candidate.identityKey);
    const added = earlier && blanksFilledBy(earlier, candidate);
    return added && Object.keys(added).length > 0 ? [{ ...earlier, ...added }] : [];
  });
  if (filled.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Business" b SET
      phone = r.phone, sector = r.sector, address = r.address, rt = r.rt, nib = r.nib,
      "yearlyRevenue" = r."yearlyRevenue", workers = r.workers, "startedYear" = r."startedYear",
      "isTrained" = r."isTrained", "surveyedOn" = r."surveyedOn", "updatedAt" = ${now()}::timestamptz
    FROM jsonb_to_recordset(${asJson(filled)}::jsonb) AS r (
      id uuid, phone text, sector text, address text, rt text, nib text, "yearlyRevenue" bigint, workers int,
      "startedYear" int, "isTrained" boolean, "surveyedOn" date
    )
    WHERE b.id = r.id`;
}
