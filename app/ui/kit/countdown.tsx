import { useEffect, useState } from "react";
import { kitWords } from "~/messages/kit";
import { formatClock } from "~/platform/format";
import { useWords } from "./words";

type CountdownProps = {
  readonly until: Date;
  /** The server's now, when the page was made: the phone's own clock may be wrong and is never asked. */
  readonly now: Date;
  /** Once, when it reaches zero: ask the server again. */
  readonly onEnd?: () => void;
};

/** "09:42" as the server counted it; runs down where JavaScript does. Say the hour beside it too. */
export function Countdown({ until, now, onEnd }: CountdownProps) {
  const t = useWords(kitWords);
  const total = Math.max(0, Math.round((until.getTime() - now.getTime()) / 1000));
  const [left, setLeft] = useState(total);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => {
      const next = Math.max(0, total - Math.floor((performance.now() - start) / 1000));
      setLeft(next);
      if (next > 0) return;
      clearInterval(timer);
      onEnd?.();
    }, 1000);
    return () => clearInterval(timer);
  }, [total, onEnd]);
  return (
    <p className="clock" role="timer" aria-label={t.timeLeft}>
      {left > 0 ? formatClock(left) : t.timeUp}
    </p>
  );
}
