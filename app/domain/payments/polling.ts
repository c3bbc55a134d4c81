const minute = 60_000;
const hour = 60 * minute;

/** First at one minute, so that a lost webhook or answer is settled within two. */
export function firstPollAt(now: Date): Date {
  return new Date(now.getTime() + minute);
}

/**
 * When to ask again: 1, 3, 10, 30 minutes after the start, then hourly; at its end, then 5 minutes, 1 hour and a day
 * after it. Null: enough.
 */
export function nextPollAt(createdAt: Date, expiresAt: Date, now: Date): Date | null {
  const starts = [1, 3, 10, 30].map((minutes) => createdAt.getTime() + minutes * minute);
  const hourly = Array.from({ length: 48 }, (_, index) => createdAt.getTime() + (index + 1) * hour);
  const end = expiresAt.getTime();
  const ends = [end, end + 5 * minute, end + hour, end + 24 * hour];
  const before = [...starts, ...hourly].filter((at) => at < end);
  const next = [...before, ...ends].filter((at) => at > now.getTime()).sort((a, b) => a - b)[0];
  return next === undefined ? null : new Date(next);
}
