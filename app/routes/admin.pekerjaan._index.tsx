import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireAdmin } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { jobCounts, troubledJobs } from "~/platform/parked-jobs.server";
import { JobsScreen } from "~/ui/admin/jobs-screen";

export const handle: RouteHandle = { policy: "admin" };
export const meta: MetaFunction = () => [{ title: "Pekerjaan · Etalase" }];

export async function loader({ context }: LoaderFunctionArgs) {
  requireAdmin(context);
  const [jobs, counts] = await Promise.all([troubledJobs(), jobCounts()]);
  return { jobs, counts };
}

export default function JobsRoute() {
  return <JobsScreen {...useLoaderData<typeof loader>()} />;
}
