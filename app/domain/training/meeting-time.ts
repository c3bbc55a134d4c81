/** Meetings are held in the city: what an officer types is the clock on its wall (WITA, UTC+8 the whole year). */
const offset = "+08:00";
const offsetMs = 8 * 3_600_000;

/** `2026-11-24` and `09:00` (or `09.00`) as an instant; null where there is no such day or hour. */
export function readMeetingTime(date: string, time: string): Date | null {
  const hour = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim());
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date.trim());
  if (!hour || !day) return null;
  const at = new Date(`${day[0]}T${hour[1]?.padStart(2, "0")}:${hour[2]}:00${offset}`);
  return Number.isNaN(at.getTime()) || cityDate(at) !== day[0] ? null : at;
}

/** The day it is in the city: `2026-11-24`. */
export function cityDate(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

export function cityYear(at: Date): number {
  return Number(cityDate(at).slice(0, 4));
}
