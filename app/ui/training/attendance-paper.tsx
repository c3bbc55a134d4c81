import type { AttendanceSheet } from "~/domain/training/attendance-sheet.server";
import { trainingClassWords } from "~/messages/training-class";
import { trainingOfficeWords } from "~/messages/training-office";
import { paths } from "~/paths";
import { formatDate, formatPhone, formatTime } from "~/platform/format";
import type { QrOutline } from "~/platform/qr";
import { useLocale, useWords } from "~/ui/kit/words";
import { PrintBar } from "./print-bar";
import { QrCode } from "./qr-code";

type PaperProps = {
  readonly sheet: AttendanceSheet;
  /** Leads to the check-in page; `address` says it in letters. */
  readonly qr: QrOutline;
  readonly address: string;
};

/** The list for the door: a QR to check in by phone, and lines to sign for those who have none. */
export function AttendancePaper({ sheet, qr, address }: PaperProps) {
  const words = useWords(trainingOfficeWords);
  const t = useWords(trainingClassWords).sheet;
  const locale = useLocale();
  const { batch, meeting, lines } = sheet;
  return (
    <>
      <PrintBar
        back={{ to: paths.admin.batchAttendanceSheet(batch.id, meeting.id), text: t.back }}
        print={t.print}
      >
        <span className="muted only-wide text-13">{t.printHint}</span>
      </PrintBar>
      <main id="isi" className="paper-sheet stack">
        <header className="row nowrap between items-start gap-6">
          <div className="stack gap-1">
            <p className="font-semibold">{batch.programme.title}</p>
            <h1>
              {t.title} · {words.batch(batch.number)}
            </h1>
            <p>
              {words.meeting(meeting.ordinal)}: {meeting.topic}
            </p>
            <p>
              {formatDate(meeting.startsAt, locale)}, {formatTime(meeting.startsAt, locale)}–
              {formatTime(meeting.endsAt, locale)} WITA, {batch.place}
            </p>
          </div>
          <div className="w-36 flex-none text-center text-12 leading-snug">
            <QrCode qr={qr} label={`${t.scan}: ${address}`} className="w-full" />
            <b>{t.scan}</b>
            <p>{t.scanText}</p>
          </div>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard */}
        <section className="scroll print:overflow-visible" aria-label={t.title} tabIndex={0}>
          <table className="paper-table">
            <thead>
              <tr>
                <th scope="col" className="w-10">
                  {t.no}
                </th>
                <th scope="col">{t.name}</th>
                <th scope="col">{t.business}</th>
                <th scope="col">{t.phone}</th>
                <th scope="col" className="w-1/4">
                  {t.signature}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.participantId}>
                  <td className="num">{line.row}</td>
                  <td className="font-semibold">{line.name}</td>
                  <td>{line.businessName}</td>
                  <td className="num whitespace-nowrap">{line.phone ? formatPhone(line.phone) : ""}</td>
                  <td />
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </main>
    </>
  );
}
