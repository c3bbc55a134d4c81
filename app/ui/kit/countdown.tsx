import { kitWords } from "~/messages/kit";
import { formatClock } from "~/platform/format";
import { useWords } from "./words";

type CountdownProps = {
  readonly until: Date;
  /** The server's now, when the page was made: the phone's own clock may be wrong and is never asked. */
  readonly now: Date;
};

/** "09:42" as the server counted it; on a light page it runs down, then the page asks again. Say the hour beside it too. */
export function Countdown({ until, now }: CountdownProps) {
  const t = useWords(kitWords);
  const left = Math.max(0, Math.round((until.getTime() - now.getTime()) / 1000));
  return (
    <p className="clock" role="timer" aria-label={t.timeLeft} data-left={left} data-up={t.timeUp}>
      {left > 0 ? formatClock(left) : t.timeUp}
    </p>
  );
}
