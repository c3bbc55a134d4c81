import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation, useRouteError, useRouteLoaderData } from "@remix-run/react";
import { adminCounts } from "~/domain/orders/admin-queries.server";
import { requireOfficer } from "~/http/context.server";
import type { RouteHandle } from "~/http/policy";
import { jobCounts } from "~/platform/parked-jobs.server";
import { FactorBanner } from "~/ui/admin/factor-banner";
import { adminPlaceOf } from "~/ui/shell/admin-place";
import { AdminShell } from "~/ui/shell/admin-shell";
import { deskLinks } from "~/ui/shell/desk-links";
import { errorMeta } from "~/ui/shell/error-meta";
import { ErrorPage } from "~/ui/shell/error-page";
import { ErrorPanel } from "~/ui/shell/error-panel";
import { faultOf } from "~/ui/shell/error-words";
import { useFrame } from "~/ui/shell/use-frame";

/** The frame of the officers' pages; each page says for itself who may pass. */
export const handle: RouteHandle = { policy: "mentor" };
export const links = deskLinks;

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

export const meta = errorMeta;

/** What failed or is not hers, still among her own places. */
export function ErrorBoundary() {
  const fault = faultOf(useRouteError());
  const read = useRouteLoaderData<typeof loader>("routes/admin");
  const { viewer } = useFrame();
  const { pathname } = useLocation();
  if (viewer?.role !== "admin" && viewer?.role !== "mentor") return <ErrorPage />;
  return (
    <AdminShell current={adminPlaceOf(pathname)} role={viewer.role} counts={read?.counts}>
      <ErrorPanel fault={fault} />
    </AdminShell>
  );
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
