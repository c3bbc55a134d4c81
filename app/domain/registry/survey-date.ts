import { type Reading, silent, understood, unusable } from "./reading";

/** A day of the calendar, `YYYY-MM-DD`, in no time zone. */
export type CalendarDay = `${string}-${string}-${string}`;

const months = [
  ["jan", "januari", "january"],
  ["feb", "peb", "februari", "pebruari", "february"],
  ["mar", "mrt", "maret", "march"],
  ["apr", "april"],
  ["mei", "may"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["agu", "ags", "agt", "agst", "aug", "agustus", "august"],
  ["sep", "sept", "september"],
  ["okt", "oct", "oktober", "october"],
  ["nov", "nop", "november", "nopember"],
  ["des", "dec", "desember", "december"],
];
const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]00:00(?::00)?)?$/;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const named = /^(\d{1,2})[ -]([a-z]+)\.?[ -](\d{4}|\d{2})$/;

/**
 * The day of a survey in the sheet's five spellings: `2020-02-07`, `15/12/2019`, `5/1/2019`, `11-Apr-20`,
 * `20 Desember 2019`. With slashes the day stands first: in the city's register the first number runs to 31 and
 * the second never passes 12, padded or not. An impossible day, or any other text, is unusable.
 */
export function readSurveyDate(text: string): Reading<CalendarDay> {
  const written = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (written === "") return silent;
  const day = dayOf(written);
  return day === null ? unusable : understood(day);
}

function dayOf(written: string): CalendarDay | null {
  const iso = yearFirst.exec(written);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = dayFirst.exec(written);
  if (numbers) return calendarDay(Number(numbers[4]), Number(numbers[3]), Number(numbers[1]));
  const [, day = "", month = "", year = ""] = named.exec(written) ?? [];
  return calendarDay(fullYear(year), monthOf.get(month) ?? 0, Number(day));
}

/** Two digits up to 69 are of this century, as POSIX has it. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length !== 2) return number;
  return number <= 69 ? 2000 + number : 1900 + number;
}

function calendarDay(year: number, month: number, day: number): CalendarDay | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day > (lengths[month - 1] ?? 0)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
