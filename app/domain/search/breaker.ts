/**
 * After some failures in a row nothing is asked for a while; then one question is let through, and its answer
 * decides. Milliseconds of any steady clock, handed in.
 */
export type Breaker = {
  readonly failures: number;
  /** Nothing is asked before. */
  readonly closedUntil: number;
};

export const quietBreaker: Breaker = { failures: 0, closedUntil: 0 };

export type BreakerLimits = { readonly failures: number; readonly pauseMs: number };

export function mayAsk(breaker: Breaker, nowMs: number): boolean {
  return nowMs >= breaker.closedUntil;
}

/** Before asking: while the pause is just over, the next ones don't ask until this answer is there. */
export function asked(breaker: Breaker, nowMs: number, limits: BreakerLimits): Breaker {
  return breaker.failures >= limits.failures ? { ...breaker, closedUntil: nowMs + limits.pauseMs } : breaker;
}

export function answered(): Breaker {
  return quietBreaker;
}

export function failed(breaker: Breaker, nowMs: number, limits: BreakerLimits): Breaker {
  const failures = breaker.failures + 1;
  return { failures, closedUntil: failures >= limits.failures ? nowMs + limits.pauseMs : 0 };
}
