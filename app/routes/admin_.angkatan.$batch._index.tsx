import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { classPage } from "~/domain/training/class-page.server";
import { notFound, requireOfficer } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { trainingClassWords } from "~/messages/training-class";
import { deskLinks } from "~/ui/shell/desk-links";
import { localeOf } from "~/ui/shell/locale-of";
import { ClassScreen } from "~/ui/training/class-screen";

/** Outside the admin's frame: the class stands on a wall, as wide as it gets. */
export const handle: RouteHandle = { policy: "mentor" };
export const links = deskLinks;
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => [
  { title: `${trainingClassWords[localeOf(matches)].classroom.title(data?.batch.number ?? 1)} · Etalase` },
];

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireOfficer(context);
  return (await classPage(params.batch ?? "")) ?? notFound();
}

export default function ClassroomPage() {
  return <ClassScreen page={useLoaderData<typeof loader>()} />;
}
