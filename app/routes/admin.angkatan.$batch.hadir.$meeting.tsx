import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { attendanceSheet } from "~/domain/training/attendance-sheet.server";
import { attendanceForm } from "~/domain/training/forms";
import { markAttendance } from "~/domain/training/mark-attendance.server";
import { notFound, requireOfficer } from "~/http/context.server";
import { readForm } from "~/http/form.server";
import type { RouteHandle } from "~/http/policy";
import { invalid, redirectWith } from "~/http/reply.server";
import { trainingClassWords } from "~/messages/training-class";
import { paths } from "~/paths";
import { localeOf } from "~/ui/shell/locale-of";
import { AttendanceForm } from "~/ui/training/attendance-form";
import { BatchTop } from "~/ui/training/batch-top";

export const handle: RouteHandle = { policy: "mentor" };
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: `${trainingClassWords[localeOf(matches)].attendance.title(data?.meeting.ordinal ?? 1)} · Etalase`,
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOfficer(context);
  return (await attendanceSheet(params.batch ?? "", params.meeting ?? "")) ?? notFound();
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = requireOfficer(context);
  const t = trainingClassWords[context.locale].attendance;
  const form = await readForm(request, attendanceForm, context);
  if (!form.ok) return invalid(form);
  const { present, shown } = form.value;
  const meetingId = params.meeting ?? "";
  const result = await markAttendance(actor, { meetingId, present, shownPresent: shown });
  if (!result.ok) notFound();
  const { added, removed, present: total } = result.value;
  const text = added + removed > 0 ? t.saved(total) : t.unchanged(total);
  return redirectWith(context, paths.admin.batchAttendanceSheet(params.batch ?? "", meetingId), {
    kind: "ok",
    text,
  });
}

export default function AttendancePage() {
  const sheet = useLoaderData<typeof loader>();
  return (
    <div className="wrap full stack gap-6 py-6">
      <BatchTop batch={sheet.batch} current="attendance" />
      <AttendanceForm sheet={sheet} />
    </div>
  );
}
