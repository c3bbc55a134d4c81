import { Form } from "@remix-run/react";
import { largestCapacity, mostMeetings, usualCapacity } from "~/domain/training/batch";
import type { ProgrammePage } from "~/domain/training/programmes.server";
import { trainingOfficeWords } from "~/messages/training-office";
import { Button } from "~/ui/kit/button";
import { Checkbox } from "~/ui/kit/checkbox";
import { Field } from "~/ui/kit/field";
import { FormErrorSummary } from "~/ui/kit/form-error-summary";
import { checkedOf, type FormAnswer, fieldOf } from "~/ui/kit/form-state";
import { useWords } from "~/ui/kit/words";

const meetingRows = Array.from({ length: mostMeetings }, (_, index) => index + 1);

type BatchFormProps = {
  readonly programme: Pick<ProgrammePage, "nextNumber" | "lastPlace" | "lastMinAttendance">;
  readonly answer: FormAnswer;
};

/** Number, place and seats; then up to eight rows of meetings, of which the empty ones are left out. */
export function BatchForm({ programme, answer }: BatchFormProps) {
  const t = useWords(trainingOfficeWords).open;
  const number = { type: "number", inputMode: "numeric", min: 1, required: true } as const;
  return (
    <Form method="post" className="stack gap-6" noValidate>
      <FormErrorSummary answer={answer} labels={t} />
      <div className="grid grid-cols-2 items-start gap-4 lg:grid-cols-4">
        <Field {...number} {...fieldOf(answer, "number", String(programme.nextNumber))} label={t.number} />
        <Field
          {...number}
          {...fieldOf(answer, "capacity", String(usualCapacity))}
          max={largestCapacity}
          label={t.capacity}
        />
        <Field
          {...fieldOf(answer, "place", programme.lastPlace)}
          className="col-span-2"
          label={t.place}
          required
        />
        <Field
          {...number}
          {...fieldOf(answer, "minAttendance", String(programme.lastMinAttendance))}
          min={0}
          className="col-span-2"
          label={t.minAttendance}
          hint={t.minAttendanceHint}
          suffix={t.meetingsSuffix}
        />
        <Field {...fieldOf(answer, "speakers")} className="col-span-2" label={t.speakers} optional />
      </div>
      <Checkbox
        name="requiresDraft"
        defaultChecked={checkedOf(answer, "requiresDraft")}
        label={t.requiresDraft}
        hint={t.requiresDraftHint}
      />
      <fieldset className="stack gap-3">
        <legend className="label">{t.meetings}</legend>
        <p className="hint">{t.meetingsHint}</p>
        <ol className="stack gap-4">
          {meetingRows.map((row) => (
            <MeetingRow key={row} row={row} answer={answer} />
          ))}
        </ol>
      </fieldset>
      <div>
        <Button>{t.save}</Button>
      </div>
    </Form>
  );
}

function MeetingRow({ row, answer }: { readonly row: number; readonly answer: FormAnswer }) {
  const words = useWords(trainingOfficeWords);
  const t = words.open;
  return (
    <li className="grid grid-cols-2 items-start gap-3 border-t border-line pt-3 md:grid-cols-[6.5rem_11.5rem_9rem_9rem_1fr]">
      <span className="col-span-2 font-semibold md:col-span-1 md:pt-8">{words.meeting(row)}</span>
      <Field
        {...fieldOf(answer, `date${row}`)}
        className="col-span-2 md:col-span-1"
        type="date"
        label={t.date}
      />
      <Field {...fieldOf(answer, `from${row}`, "09:00")} type="time" label={t.from} />
      <Field {...fieldOf(answer, `until${row}`, "12:00")} type="time" label={t.until} />
      <Field {...fieldOf(answer, `topic${row}`)} className="col-span-2 md:col-span-1" label={t.topic} />
    </li>
  );
}
