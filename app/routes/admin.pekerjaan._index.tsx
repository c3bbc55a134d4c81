import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { jobsWords } from "~/messages/jobs";
import { jobCounts, troubledJobs } from "~/platform/parked-jobs.server";
import { JobsScreen } from "~/ui/admin/jobs-screen";
import { localeOf } from "~/ui/shell/locale-of";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = ({ matches }) => [
  { title: `${jobsWords[localeOf(matches)].title} · Etalase` },
];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const [jobs, counts] = await Promise.all([troubledJobs(), jobCounts()]);
  return { jobs, counts };
}

export default function JobsRoute() {
  return <JobsScreen {...useLoaderData<typeof loader>()} />;
}
