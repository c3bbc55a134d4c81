import type { ClassPage, ClassSeat } from "~/domain/training/class-page.server";
import { classSteps } from "~/domain/training/class-step";
import { trainingClassWords } from "~/messages/training-class";
import { Progress } from "~/ui/kit/progress";
import { useWords } from "~/ui/kit/words";

const looks = { help: "help", ready: "ready", quiet: "stuck", working: "" } as const;

/** Every chair of the class: name, bar, step, number; colour always with a word. */
export function Seats({ page }: { readonly page: ClassPage }) {
  const t = useWords(trainingClassWords).classroom;
  return (
    <section className="stack gap-3">
      <div className="row between">
        <h2 className="text-20">{t.seats(page.seats.length)}</h2>
        <div className="legend">
          <span>
            <i className="bg-ok" />
            {t.legendReady}
          </span>
          <span>
            <i className="bg-buy" />
            {t.legendHelp}
          </span>
          <span>
            <i className="bg-star" />
            {t.legendQuiet}
          </span>
        </div>
      </div>
      <ol className="seats">
        {page.seats.map((seat) => (
          <Seat key={seat.participantId} seat={seat} />
        ))}
      </ol>
    </section>
  );
}

function Seat({ seat }: { readonly seat: ClassSeat }) {
  const t = useWords(trainingClassWords).classroom;
  const isReady = seat.step === "ready";
  const word = seat.state === "help" || seat.state === "quiet" ? t.state[seat.state] : t.stepShort[seat.step];
  return (
    <li className={`seat ${looks[seat.state]}`}>
      <b className="truncate" title={`${seat.name}, ${seat.businessName}`}>
        {seat.name}
      </b>
      <Progress
        thin
        value={seat.done}
        max={classSteps.length}
        label={t.progress}
        tone={isReady ? "ok" : undefined}
      />
      <span className="row nowrap between gap-1">
        <span className={seat.state === "help" ? "font-semibold text-buy-text" : "muted clamp1"}>{word}</span>
        <span className="muted num">{seat.seat}</span>
      </span>
    </li>
  );
}
