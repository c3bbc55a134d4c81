import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSurveyDate } from "./survey-date";

describe("the day of a survey", () => {
  test.each([
    ["2020-02-07", "2020-02-07"],
    ["15/12/2019", "2019-12-15"],
    ["07/12/2022", "2022-12-07"],
    ["5/1/2019", "2019-01-05"],
    ["10/7/2020", "2020-07-10"],
    ["11-Apr-20", "2020-04-11"],
    ["04-Okt-20", "2020-10-04"],
    ["19-Agu-22", "2022-08-19"],
    ["20 Desember 2019", "2019-12-20"],
    ["4 Mei 2022", "2022-05-04"],
    ["29/02/2020", "2020-02-29"],
    ["1 august 2021", "2021-08-01"],
    ["15-12-2019", "2019-12-15"],
    ["2020-02-07 00:00:00", "2020-02-07"],
  ])("in %s is %s", (written, day) => {
    expect(readSurveyDate(written)).toEqual({ value: day, warns: false });
  });

  test.each([
    "31/02/2022",
    "29/02/2021",
    "12/25/2019",
    "2022-13-01",
    "2022-00-10",
    "0/1/2022",
    "30-Feb-20",
    "31 Juni 2020",
    "11-Foo-20",
    "43868",
    "15/12-2019",
    "15/12/19",
    "Juli 2022",
    "2022",
    "-",
    "kemarin",
    "1/1/0099",
  ])("is not guessed from %s", (written) => {
    expect(readSurveyDate(written)).toEqual({ value: null, warns: true });
  });

  test.each(["", "  "])("that is missing (%j) troubles nobody", (written) => {
    expect(readSurveyDate(written)).toEqual({ value: null, warns: false });
  });

  test("is the same day in all five spellings", () => {
    const short = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
    const long =
      "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2069-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
        const two = (number: number) => String(number).padStart(2, "0");
        for (const written of [
          iso,
          `${two(day)}/${two(month + 1)}/${year}`,
          `${day}/${month + 1}/${year}`,
          `${two(day)}-${short[month]}-${two(year % 100)}`,
          `${day} ${long[month]} ${year}`,
        ]) {
          expect(readSurveyDate(written)).toEqual({ value: iso, warns: false });
        }
      }),
    );
  });

  test("is a day of the calendar or nothing", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(14), fc.integer({ min: 1890, max: 2110 }), (day, month, year) => {
        const { value } = readSurveyDate(`${day}/${month}/${year}`);
        if (value !== null) expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
      }),
    );
  });
});
