/** A day of the calendar as a date field sends it, `2026-11-24`, at midnight UTC as the database keeps days; null for any other text. */
export function readDay(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text ? null : day;
}

/** As a date field shows it. */
export function writeDay(day: Date | null): string {
  return day ? day.toISOString().slice(0, 10) : "";
}
