/** The one clock. Tests set it; faces and rules get the time handed to them. */
let offsetMs = 0;
let frozenAt: Date | undefined;

export function now(): Date {
  return frozenAt ? new Date(frozenAt) : new Date(Date.now() + offsetMs);
}

export function freezeClock(at: Date): void {
  frozenAt = at;
}

export function advanceClock(ms: number): void {
  if (frozenAt) frozenAt = new Date(frozenAt.getTime() + ms);
  else offsetMs += ms;
}

export function restoreClock(): void {
  offsetMs = 0;
  frozenAt = undefined;
}
