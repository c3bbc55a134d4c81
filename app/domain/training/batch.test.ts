import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchStatusAt,
  canJoin,
  checkinTime,
  freeSeats,
  hasEnded,
  meetingOfTheDay,
  placeFor,
  scheduleProblem,
} from "./batch";

const hour = 3_600_000;
const morning = new Date("2026-11-24T01:00:00Z");
const plus = (hours: number) => new Date(morning.getTime() + hours * hour);
const meeting = (startsIn: number, lasts = 3) => ({
  startsAt: plus(startsIn),
  endsAt: plus(startsIn + lasts),
});
const sixDays = [0, 24, 48, 72, 96, 120].map((start) => meeting(start));

describe("seats", () => {
  it("never seat more than the capacity, and never leave a chair empty while nobody waits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 120 }),
        (capacity, newcomers) => {
          let taken = 0;
          let waiting = 0;
          for (let index = 0; index < newcomers; index += 1) {
            if (placeFor(capacity, taken, waiting) === "enrolled") taken += 1;
            else waiting += 1;
          }
          expect(taken).toBe(Math.min(capacity, newcomers));
          expect(waiting).toBe(Math.max(0, newcomers - capacity));
        },
      ),
    );
  });

  it("keep a chair that came free for those who wait already", () => {
    expect(placeFor(50, 49, 1)).toBe("waiting");
    expect(placeFor(50, 48, 1)).toBe("enrolled");
  });

  it("left are never fewer than none", () => {
    expect(freeSeats(50, 53)).toBe(0);
  });
});

describe("a batch", () => {
  it("runs from its first meeting on, even where nobody marked a list yet", () => {
    expect(batchStatusAt("open", sixDays, plus(-1))).toBe("open");
    expect(batchStatusAt("open", sixDays, plus(0))).toBe("running");
    expect(batchStatusAt("finished", sixDays, plus(0))).toBe("finished");
    expect(batchStatusAt("open", [], plus(0))).toBe("open");
  });

  it("lets Yuni join until its first meeting is over", () => {
    expect(canJoin("open", sixDays, plus(2))).toBe(true);
    expect(canJoin("running", sixDays, plus(2))).toBe(true);
    expect(canJoin("running", sixDays, plus(3))).toBe(false);
    expect(canJoin("finished", sixDays, plus(-24))).toBe(false);
    expect(canJoin("open", [], plus(0))).toBe(false);
  });

  it("is over after its last meeting", () => {
    expect(hasEnded(sixDays, plus(122))).toBe(false);
    expect(hasEnded(sixDays, plus(123))).toBe(true);
  });

  it("shows the meeting that runs, else the last one held, else the first to come", () => {
    expect(meetingOfTheDay(sixDays, plus(-48))).toBe(sixDays[0]);
    expect(meetingOfTheDay(sixDays, plus(24.5))).toBe(sixDays[1]);
    expect(meetingOfTheDay(sixDays, plus(40))).toBe(sixDays[1]);
    expect(meetingOfTheDay(sixDays, plus(47))).toBe(sixDays[2]);
    expect(meetingOfTheDay(sixDays, plus(500))).toBe(sixDays[5]);
    expect(meetingOfTheDay([], plus(0))).toBeNull();
  });
});

describe("check-in by QR", () => {
  it("works from an hour before a meeting to an hour after it", () => {
    const today = meeting(0);
    expect(checkinTime(today, plus(-1.01))).toBe("early");
    expect(checkinTime(today, plus(-1))).toBe("open");
    expect(checkinTime(today, plus(4))).toBe("open");
    expect(checkinTime(today, plus(4.01))).toBe("over");
  });
});

describe("a schedule", () => {
  it("needs a meeting", () => {
    expect(scheduleProblem([], 1)).toEqual({ problem: "no_meeting", meeting: null });
  });

  it("names the meeting that ends before it starts", () => {
    expect(scheduleProblem([meeting(0), meeting(24, 0)], 1)).toEqual({
      problem: "meeting_ends_early",
      meeting: 2,
    });
  });

  it("names the meeting that begins before the one before it is over", () => {
    expect(scheduleProblem([meeting(0), meeting(2)], 1)).toEqual({ problem: "meetings_overlap", meeting: 2 });
  });

  it("can't ask for more attendance than there are meetings", () => {
    expect(scheduleProblem(sixDays, 7)).toEqual({ problem: "attendance_over_meetings", meeting: null });
    expect(scheduleProblem(sixDays, 6)).toBeNull();
  });
});
