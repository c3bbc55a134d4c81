import { describe, expect, it } from "vitest";
import { attendanceForm, joinForm, openBatchForm, walkInForm } from "./forms";

const batch = {
  number: "14",
  place: "UMKM Center",
  speakers: "",
  capacity: "50",
  minAttendance: "2",
  date1: "2026-12-01",
  from1: "09:00",
  until1: "12.00",
  topic1: "Memotret barang",
  date2: "",
  from2: "09:00",
  until2: "12:00",
  topic2: "",
};

function problems(fields: object) {
  const read = openBatchForm.safeParse(fields);
  return read.success
    ? {}
    : Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message]));
}

describe("the form of a new batch", () => {
  it("takes the rows that were filled in, by the clock of Tarakan", () => {
    expect(openBatchForm.parse(batch)).toEqual({
      number: 14,
      place: "UMKM Center",
      speakers: "",
      capacity: 50,
      minAttendance: 2,
      requiresDraft: false,
      meetings: [
        {
          row: 1,
          topic: "Memotret barang",
          startsAt: new Date("2026-12-01T01:00:00Z"),
          endsAt: new Date("2026-12-01T04:00:00Z"),
        },
      ],
    });
  });

  it("names what is missing beside the row", () => {
    expect(problems({ ...batch, date1: "" })).toEqual({ date1: "date_missing" });
    expect(problems({ ...batch, topic1: "" })).toEqual({ topic1: "topic_missing" });
    expect(problems({ ...batch, from1: "pagi", until1: "" })).toEqual({
      from1: "time_invalid",
      until1: "time_invalid",
    });
    expect(problems({ ...batch, date1: "2026-02-30" })).toEqual({ date1: "date_invalid" });
    expect(problems({ ...batch, capacity: "0", number: "x" })).toEqual({
      capacity: "too_small",
      number: "not_a_number",
    });
  });
});

describe("the form of a newcomer", () => {
  const yuni = {
    name: "Yuni Lestari",
    businessName: "Kue Yuni",
    phone: "0812-2000-0001",
    villageCode: "65.71.01.1001",
  };

  it("reads the number as Yuni writes it", () => {
    expect(joinForm.parse(yuni).phone).toBe("+6281220000001");
  });

  it("refuses a number that can't be one and a kelurahan of another city", () => {
    const read = joinForm.safeParse({ ...yuni, phone: "123", villageCode: "31.71.01.1001" });
    expect(read.error?.issues.map(({ message }) => message)).toEqual(["phone_invalid", "village_unknown"]);
    expect(joinForm.safeParse({ ...yuni, phone: "" }).error?.issues.map(({ message }) => message)).toEqual([
      "required",
    ]);
  });

  it("lets an officer leave the number empty", () => {
    expect(walkInForm.parse({ ...yuni, phone: "" }).phone).toBeNull();
    expect(walkInForm.safeParse({ ...yuni, phone: "abc" }).success).toBe(false);
  });
});

describe("the form of an attendance list", () => {
  it("takes no tick, one tick and many", () => {
    expect(attendanceForm.parse({})).toEqual({ present: [], shown: [] });
    expect(attendanceForm.parse({ present: "a", shown: ["a", "b"] })).toEqual({
      present: ["a"],
      shown: ["a", "b"],
    });
  });
});
