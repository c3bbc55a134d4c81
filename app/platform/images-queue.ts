/** Too many wait already: the asker should come back later. */
export class QueueFullError extends Error {
  override readonly name = "QueueFullError";
}

export type Queue = <Value>(work: () => Promise<Value>) => Promise<Value>;

/** At most `atOnce` works run; at most `waiting` wait behind them, in order. @throws QueueFullError */
export function makeQueue(atOnce: number, waiting: number): Queue {
  let running = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new QueueFullError("too many pictures wait to be drawn");
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

/** Askers of the same key while it is being worked on share one work. */
export function makeShared<Value>(): (key: string, work: () => Promise<Value>) => Promise<Value> {
  const open = new Map<string, Promise<Value>>();
  return (key, work) => {
    const before = open.get(key);
    if (before) return before;
    const promise = work().finally(() => open.delete(key));
    open.set(key, promise);
    return promise;
  };
}
