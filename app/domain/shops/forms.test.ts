import { describe, expect, it } from "vitest";
import { readDay } from "./day";
import { editShopForm } from "./forms";
import { openSpans, tidyTime } from "./open-hours";

const rina = {
  name: "Amplang Bu Rina",
  villageCode: "65.71.03.1002",
  whatsapp: "0812-3456-7890",
  color: "#B8452A",
};

describe("the form of a shop's page", () => {
  it("reads Bu Rina's week, closed where a day is empty", () => {
    const form = editShopForm.parse({ ...rina, "mon-from": "07:00", "mon-until": "17.00" });
    expect(form.openHours).toMatchObject({ mon: ["07:00", "17:00"], tue: null, sun: null });
    expect(form).toMatchObject({ whatsapp: "+6281234567890", color: "#b8452a", holidayUntil: null });
  });

  it("says nothing about hours where Pak Hasan gave none", () => {
    expect(editShopForm.parse(rina).openHours).toBeNull();
  });

  it.each([
    [{ "mon-from": "17:00", "mon-until": "07:00" }, ["mon-until", "hours_order"]],
    [{ "tue-until": "17:00" }, ["tue-from", "hours_invalid"]],
    [{ "wed-from": "25:00", "wed-until": "26:00" }, ["wed-until", "hours_invalid"]],
    [{ holidayUntil: "2026-02-30" }, ["holidayUntil", "date_invalid"]],
    [{ whatsapp: "123" }, ["whatsapp", "phone_invalid"]],
    [{ villageCode: "99" }, ["villageCode", "village_unknown"]],
    [{ color: "red" }, ["color", "color_invalid"]],
  ])("names the field of %o", (wrong, [field, message]) => {
    const issues = editShopForm.safeParse({ ...rina, ...wrong }).error?.issues ?? [];
    expect(issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([[field, message]]);
  });
});

describe("a week of opening", () => {
  it("says days with the same hours as one span, and leaves Bu Rina's day off out", () => {
    const day = ["07:00", "17:00"] as const;
    const short = ["08:00", "11:00"] as const;
    const week = { mon: day, tue: day, wed: null, thu: day, fri: short, sat: day, sun: null };
    expect(openSpans(week)).toEqual([
      { from: "mon", until: "tue", hours: day },
      { from: "thu", until: "thu", hours: day },
      { from: "fri", until: "fri", hours: short },
      { from: "sat", until: "sat", hours: day },
    ]);
  });
});

describe("a time of opening", () => {
  it.each([
    ["8", "08:00"],
    ["08", "08:00"],
    ["8.30", "08:30"],
    ["830", "08:30"],
    ["0830", "08:30"],
    ["17:00", "17:00"],
    ["", ""],
    ["pagi", "pagi"],
  ])("is understood as Bu Rina types it: %s", (typed, kept) => {
    expect(tidyTime(typed)).toBe(kept);
  });
});

describe("a day", () => {
  it("is one of the calendar", () => {
    expect(readDay("2026-02-29")).toBeNull();
    expect(readDay("2028-02-29")?.toISOString()).toBe("2028-02-29T00:00:00.000Z");
    expect(readDay("24/11/2026")).toBeNull();
  });
});
