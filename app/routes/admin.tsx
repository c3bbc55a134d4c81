import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { adminCounts } from "~/domain/orders/admin-queries.server";
import { requireOfficer } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { jobCounts } from "~/platform/parked-jobs.server";
import { FactorBanner } from "~/ui/admin/factor-banner";
import { adminPlaceOf } from "~/ui/shell/admin-place";
import { AdminShell } from "~/ui/shell/admin-shell";

/** The frame of the officers' pages; each page says for itself who may pass. */
export const handle: RouteHandle = { policy: "mentor" };

export async function loader({ context }: LoaderFunctionArgs) {
  const { kind } = requireOfficer(context);
  return {
    role: kind,
    counts: kind === "admin" ? await allCounts() : undefined,
    lacksSecondFactor: kind === "admin" && !context.viewer?.hasSecondFactor,
  };
}

async function allCounts() {
  const [counts, jobs] = await Promise.all([adminCounts(), jobCounts()]);
  return { ...counts, jobs: jobs.parked };
}

export default function AdminFrame() {
  const { role, counts, lacksSecondFactor } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  return (
    <AdminShell current={adminPlaceOf(pathname)} role={role} counts={counts}>
      {lacksSecondFactor ? <FactorBanner /> : null}
      <Outlet />
    </AdminShell>
  );
}
