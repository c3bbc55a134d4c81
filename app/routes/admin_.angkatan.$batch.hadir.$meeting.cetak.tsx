import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { attendanceSheet } from "~/domain/training/attendance-sheet.server";
import { notFound, requireOfficer } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { trainingClassWords } from "~/messages/training-class";
import { paths } from "~/paths";
import { qrOutline } from "~/platform/qr";
import { deskLinks } from "~/ui/shell/desk-links";
import { localeOf } from "~/ui/shell/locale-of";
import { AttendancePaper } from "~/ui/training/attendance-paper";
import paper from "~/ui/training/paper.css?url";

/** Outside the admin's frame: made for paper. */
export const handle: RouteHandle = { policy: "mentor" };
export const links: LinksFunction = () => [...deskLinks(), { rel: "stylesheet", href: paper }];
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  {
    title: `${trainingClassWords[localeOf(matches)].sheet.title} ${data?.sheet.batch.number ?? ""} · Etalase`,
  },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOfficer(context);
  const sheet = (await attendanceSheet(params.batch ?? "", params.meeting ?? "")) ?? notFound();
  const address = new URL(paths.checkin(sheet.meeting.checkinToken), context.publicUrl).href;
  return { sheet, address, qr: qrOutline(address) };
}

export default function AttendancePaperPage() {
  return <AttendancePaper {...useLoaderData<typeof loader>()} />;
}
