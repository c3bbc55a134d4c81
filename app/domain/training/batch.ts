/**
 * A batch (angkatan): about fifty people, some meetings, one rule to graduate.
 * `waiting` people have no seat yet; `dropped` ones gave theirs back.
 */
export type BatchStatus = "open" | "running" | "finished";
export type ParticipantStatus = "waiting" | "enrolled" | "graduated" | "dropped";

export type MeetingTimes = { readonly startsAt: Date; readonly endsAt: Date };

export const usualCapacity = 50;
export const largestCapacity = 200;
export const mostMeetings = 8;

const minuteMs = 60_000;
/** The QR on the list works this long before a meeting starts and after it ends. */
export const checkinMarginMs = 60 * minuteMs;

/** Who sits on a chair: the enrolled and the graduated. */
export function holdsSeat(status: ParticipantStatus): boolean {
  return status === "enrolled" || status === "graduated";
}

/** Chairs left, never below zero: an officer may lower the capacity under a full class. */
export function freeSeats(capacity: number, taken: number): number {
  return Math.max(0, capacity - taken);
}

/** What a newcomer becomes. Those who wait come first: a free chair is theirs until somebody calls them. */
export function placeFor(capacity: number, taken: number, waiting: number): "enrolled" | "waiting" {
  return freeSeats(capacity, taken) > waiting ? "enrolled" : "waiting";
}

/** Where a batch stands: what is stored, and what the calendar adds to it. */
export function batchStatusAt(stored: BatchStatus, meetings: readonly MeetingTimes[], at: Date): BatchStatus {
  if (stored !== "open") return stored;
  const hasBegun = meetings.some((meeting) => meeting.startsAt <= at);
  return hasBegun ? "running" : "open";
}

/** Anybody with the link may join until the first meeting is over: who comes late still finds a chair. */
export function canJoin(stored: BatchStatus, meetings: readonly MeetingTimes[], at: Date): boolean {
  if (stored === "finished") return false;
  const first = inOrder(meetings)[0];
  return first !== undefined && at < first.endsAt;
}

export function hasEnded(meetings: readonly MeetingTimes[], at: Date): boolean {
  return meetings.every((meeting) => meeting.endsAt <= at);
}

/** The meeting to show: the one that runs, else the last that ended, else the first to come. */
export function meetingOfTheDay<Meeting extends MeetingTimes>(
  meetings: readonly Meeting[],
  at: Date,
): Meeting | null {
  const ordered = inOrder(meetings);
  const begun = ordered.filter((meeting) => meeting.startsAt.getTime() - checkinMarginMs <= at.getTime());
  return begun.at(-1) ?? ordered[0] ?? null;
}

export function isUnderway(meeting: MeetingTimes, at: Date): boolean {
  return meeting.startsAt <= at && at < meeting.endsAt;
}

export type CheckinTime = "early" | "open" | "over";

export function checkinTime(meeting: MeetingTimes, at: Date): CheckinTime {
  if (at.getTime() < meeting.startsAt.getTime() - checkinMarginMs) return "early";
  return at.getTime() > meeting.endsAt.getTime() + checkinMarginMs ? "over" : "open";
}

export type ScheduleProblem =
  | "no_meeting"
  | "meeting_ends_early"
  | "meetings_overlap"
  | "attendance_over_meetings";

/** What is wrong with a plan, with the meeting's place in the list (from 1) where it concerns one; null when nothing is. */
export function scheduleProblem(
  meetings: readonly MeetingTimes[],
  minAttendance: number,
): { readonly problem: ScheduleProblem; readonly meeting: number | null } | null {
  if (meetings.length === 0) return { problem: "no_meeting", meeting: null };
  for (const [index, meeting] of meetings.entries()) {
    if (meeting.endsAt <= meeting.startsAt) return { problem: "meeting_ends_early", meeting: index + 1 };
    const before = meetings[index - 1];
    if (before && meeting.startsAt < before.endsAt)
      return { problem: "meetings_overlap", meeting: index + 1 };
  }
  if (minAttendance > meetings.length) return { problem: "attendance_over_meetings", meeting: null };
  return null;
}

function inOrder<Meeting extends MeetingTimes>(meetings: readonly Meeting[]): Meeting[] {
  return [...meetings].sort((left, right) => left.startsAt.getTime() - right.startsAt.getTime());
}
