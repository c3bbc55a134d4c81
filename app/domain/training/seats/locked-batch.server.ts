import type { Tx } from "~/platform/db.server";
import { isUuid } from "~/platform/id";
import { type BatchStatus, placeFor } from "../batch";

export type LockedBatch = {
  readonly id: string;
  readonly programmeId: string;
  readonly number: number;
  readonly capacity: number;
  readonly minAttendance: number;
  readonly requiresDraft: boolean;
  readonly status: BatchStatus;
};

/** Takes the batch's row for this transaction: whoever gives or frees a seat waits here for her turn. Null for an unknown one. */
export async function lockBatch(tx: Tx, batchId: string): Promise<LockedBatch | null> {
  if (!isUuid(batchId)) return null;
  const rows = await tx.$queryRaw<LockedBatch[]>`
    SELECT id, "programmeId", number, capacity, "minAttendance", "requiresDraft", status::text AS status
    FROM "Batch" WHERE id = ${batchId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

export type SeatCount = { taken: number; waiting: number };

/** Seats taken and people waiting; true only while the batch is locked. */
export async function countSeats(tx: Tx, batchId: string): Promise<SeatCount> {
  const groups = await tx.participant.groupBy({ by: ["status"], where: { batchId }, _count: { _all: true } });
  const of = (status: string) => groups.find((group) => group.status === status)?._count._all ?? 0;
  return { taken: of("enrolled") + of("graduated"), waiting: of("waiting") };
}

/** Gives the next newcomer her place and counts her. */
export function takePlace(capacity: number, seats: SeatCount): "enrolled" | "waiting" {
  const place = placeFor(capacity, seats.taken, seats.waiting);
  if (place === "enrolled") seats.taken += 1;
  else seats.waiting += 1;
  return place;
}
