import { offsetMs } from "~/domain/city/calendar";

/** A shop's week in the city's own time; a day without hours is closed. */
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];
/** From and until, "08:00" to "17:00". */
export type Hours = readonly [string, string];
export type OpenHours = Readonly<Record<Weekday, Hours | null>>;

const timeShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

export function isHours(from: string, until: string): boolean {
  return timeShape.test(from) && timeShape.test(until) && from < until;
}

/** A time as people type it ("8", "8.30", "0830", "08:30") as hours are kept; other text as it came. */
export function tidyTime(text: string): string {
  const [, hour, minute = "00"] = /^(\d{1,2}?)[.:]?(\d{2})?$/.exec(text.trim()) ?? [];
  return hour ? `${hour.padStart(2, "0")}:${minute}` : text.trim();
}

/** Reads what the database holds; null for anything that isn't a week. */
export function readOpenHours(json: unknown): OpenHours | null {
  if (typeof json !== "object" || json === null) return null;
  const week: Partial<Record<Weekday, Hours | null>> = {};
  for (const day of weekdays) {
    const hours: unknown = Reflect.get(json, day) ?? null;
    if (hours === null) week[day] = null;
    else if (
      Array.isArray(hours) &&
      typeof hours[0] === "string" &&
      typeof hours[1] === "string" &&
      isHours(hours[0], hours[1])
    )
      week[day] = [hours[0], hours[1]];
    else return null;
  }
  return week as OpenHours;
}

export type OpenState =
  | { readonly isOpen: true; readonly until: string }
  | { readonly isOpen: false; readonly opensAt: string | null };

/** Open now, and until when; or when it opens today. */
export function openState(hours: OpenHours, now: Date): OpenState {
  const local = new Date(now.getTime() + offsetMs(now));
  const day = weekdays[(local.getUTCDay() + 6) % 7] ?? "mon";
  const time = local.toISOString().slice(11, 16);
  const today = hours[day];
  if (today && time >= today[0] && time < today[1]) return { isOpen: true, until: today[1] };
  return { isOpen: false, opensAt: today && time < today[0] ? today[0] : null };
}

export type OpenSpan = { readonly from: Weekday; readonly until: Weekday; readonly hours: Hours };

/** Days in a row with the same hours as one line, closed days left out: Monday to Saturday, 07:00 to 17:00. */
export function openSpans(hours: OpenHours): OpenSpan[] {
  const spans: OpenSpan[] = [];
  let before: Weekday | null = null;
  for (const day of weekdays) {
    const today = hours[day];
    const last = spans.at(-1);
    const goesOn = last && today && last.until === before && String(last.hours) === String(today);
    if (goesOn) spans[spans.length - 1] = { ...last, until: day };
    else if (today) spans.push({ from: day, until: day, hours: today });
    before = day;
  }
  return spans;
}
