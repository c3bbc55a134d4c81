import { describe, expect, test } from "vitest";
import { answered, asked, failed, mayAsk, quietBreaker } from "./breaker";

const limits = { failures: 3, pauseMs: 5000 };

describe("the breaker", () => {
  const broken = failed(failed(failed(quietBreaker, 0, limits), 10, limits), 20, limits);

  test("lets questions through until three fail in a row", () => {
    expect(mayAsk(quietBreaker, 0)).toBe(true);
    expect(mayAsk(failed(failed(quietBreaker, 0, limits), 1, limits), 2)).toBe(true);
    expect(mayAsk(broken, 21)).toBe(false);
    expect(mayAsk(broken, 5019)).toBe(false);
  });

  test("lets one through after the pause, and the others only if it is answered", () => {
    expect(mayAsk(broken, 5020)).toBe(true);
    const trying = asked(broken, 5020, limits);
    expect(mayAsk(trying, 5021)).toBe(false);
    expect(mayAsk(answered(), 5022)).toBe(true);
    expect(mayAsk(failed(trying, 5500, limits), 10_000)).toBe(false);
    expect(mayAsk(failed(trying, 5500, limits), 10_500)).toBe(true);
  });

  test("forgets failures that were followed by an answer", () => {
    const shaken = failed(failed(quietBreaker, 0, limits), 1, limits);
    expect(shaken.failures).toBe(2);
    expect(mayAsk(failed(answered(), 2, limits), 3)).toBe(true);
  });
});
