import { city } from "./city";

/** How far the city's clock is ahead of UTC; Tarakan has no summer time, another city may. */
export function offsetMs(at: Date): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: city.timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(at.getTime() / 1000) * 1000;
}

export type MonthSpan = { readonly key: string; readonly from: Date; readonly until: Date };

/** A month of the city: "2026-11" and the instants it begins and ends; null for no month. */
export function monthSpan(key: string): MonthSpan | null {
  const match = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(key);
  if (!match) return null;
  const [year, month] = [Number(match[1]), Number(match[2])];
  return { key, from: cityMidnight(year, month - 1), until: cityMidnight(year, month) };
}

/** The city's day, as 2026-11-24. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + offsetMs(at)).toISOString().slice(0, 10);
}

export function monthOf(at: Date): string {
  return dayOf(at).slice(0, 7);
}

/** First instant of a year of the city and of the next. */
export function yearSpan(year: number): { readonly from: Date; readonly until: Date } {
  return { from: cityMidnight(year, 0), until: cityMidnight(year + 1, 0) };
}

export function yearOf(at: Date): number {
  return Number(monthOf(at).slice(0, 4));
}

/** `2026-11-24` and `09:00` (or `09.00`) on the city's wall, as an instant; null where there is no such day or hour. */
export function readCityTime(day: string, hour: string): Date | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(hour.trim()) ?? [];
  const [typed] = /^\d{4}-\d{2}-\d{2}$/.exec(day.trim()) ?? [];
  if (!hours || !typed) return null;
  const wall = new Date(`${typed}T${hours.padStart(2, "0")}:${minutes}:00Z`);
  if (Number.isNaN(wall.getTime())) return null;
  const at = new Date(wall.getTime() - offsetMs(wall));
  return dayOf(at) === typed ? at : null;
}

function cityMidnight(year: number, month: number): Date {
  const utc = new Date(Date.UTC(year, month, 1));
  return new Date(utc.getTime() - offsetMs(utc));
}
