import { now } from "~/platform/clock.server";
import { db } from "~/platform/db.server";
import { isUnderway, type MeetingTimes, meetingOfTheDay } from "./batch";
import { type BatchHead, batchHead, type MeetingLine } from "./batch-head.server";
import {
  bottleneck,
  type ClassStep,
  countBySteps,
  type SeatState,
  type StepCount,
  seatState,
  stepOf,
  stepsDone,
} from "./class-step";
import { judgeGraduation } from "./graduation";
import { progressOfBatch } from "./seats/class-progress.server";

export type ClassSeat = {
  readonly participantId: string;
  /** From 1, in the order in which people joined: the number on her table. */
  readonly seat: number;
  readonly name: string;
  readonly businessName: string;
  readonly step: ClassStep | "ready";
  readonly done: number;
  readonly state: SeatState;
  readonly helpAskedAt: Date | null;
  readonly isPresent: boolean;
  readonly isGraduate: boolean;
};

export type ClassPage = {
  readonly batch: BatchHead;
  readonly at: Date;
  readonly today: MeetingLine | null;
  readonly seats: readonly ClassSeat[];
  readonly steps: readonly StepCount[];
  readonly bottleneck: StepCount | null;
  /** Those who asked, the longest waiting first. */
  readonly help: readonly ClassSeat[];
  /** Shops of this class that a city officer may review now. */
  readonly submittedShops: number;
  readonly attendance: {
    readonly heldMeetings: number;
    readonly all: number;
    readonly missedOne: number;
    readonly missedMore: number;
  };
  /** Met the rule and wait for their certificate. */
  readonly readyToGraduate: number;
};

/** Class mode: the trainer's screen of all seats. Null for an unknown batch. */
export async function classPage(batchId: string): Promise<ClassPage | null> {
  const batch = await batchHead(batchId);
  if (!batch) return null;
  const at = now();
  const today = meetingOfTheDay(batch.meetings, at);
  const [people, progress] = await Promise.all([findSeated(batch.id), progressOfBatch(batch.id)]);
  const held = batch.meetings.filter((meeting) => meeting.startsAt <= at).map(({ id }) => id);
  const facts = people.map((person, index) => ({ person, seat: index + 1, progress: progress(person) }));
  const seats = facts.map((fact) => toSeat(fact, today, at));
  const steps = countBySteps(facts.map((fact) => fact.progress.done));
  return {
    batch,
    at,
    today,
    seats,
    steps,
    bottleneck: bottleneck(steps),
    help: seats
      .filter((seat) => seat.helpAskedAt)
      .sort((left, right) => (left.helpAskedAt?.getTime() ?? 0) - (right.helpAskedAt?.getTime() ?? 0)),
    submittedShops: facts.filter((fact) => fact.progress.shopStatus === "submitted").length,
    attendance: countMissed(people, held),
    readyToGraduate: facts.filter(({ person, progress: { shopStatus } }) =>
      isReady(batch, person, shopStatus !== null),
    ).length,
  };
}

type Seated = Awaited<ReturnType<typeof findSeated>>[number];
type Progress = ReturnType<Awaited<ReturnType<typeof progressOfBatch>>>;

function findSeated(batchId: string) {
  return db.participant.findMany({
    where: { batchId, status: { in: ["enrolled", "graduated"] } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      businessName: true,
      status: true,
      accountId: true,
      helpAskedAt: true,
      attendances: { select: { meetingId: true, markedAt: true } },
    },
  });
}

function toSeat(
  { person, seat, progress }: { person: Seated; seat: number; progress: Progress },
  today: (MeetingTimes & { readonly id: string }) | null,
  at: Date,
): ClassSeat {
  const mark = person.attendances.find(({ meetingId }) => meetingId === today?.id);
  const facts = {
    progress: progress.done,
    helpAskedAt: person.helpAskedAt,
    lastActiveAt: later(mark?.markedAt ?? null, progress.lastActiveAt),
    isPresent: mark !== undefined,
    isUnderway: today !== null && isUnderway(today, at),
  };
  return {
    participantId: person.id,
    seat,
    name: person.name,
    businessName: person.businessName,
    step: stepOf(progress.done),
    done: stepsDone(progress.done),
    state: seatState(facts, at),
    helpAskedAt: person.helpAskedAt,
    isPresent: facts.isPresent,
    isGraduate: person.status === "graduated",
  };
}

function later(left: Date | null, right: Date | null): Date | null {
  if (!left || !right) return left ?? right;
  return left > right ? left : right;
}

function countMissed(people: readonly Seated[], held: readonly string[]): ClassPage["attendance"] {
  const missed = people.map((person) => {
    const attended = new Set(person.attendances.map(({ meetingId }) => meetingId));
    return held.filter((id) => !attended.has(id)).length;
  });
  return {
    heldMeetings: held.length,
    all: missed.filter((count) => count === 0).length,
    missedOne: missed.filter((count) => count === 1).length,
    missedMore: missed.filter((count) => count > 1).length,
  };
}

function isReady(batch: BatchHead, person: Seated, hasShop: boolean): boolean {
  return (
    judgeGraduation(batch, { status: person.status, attended: person.attendances.length, hasShop }) ===
    "ready"
  );
}
