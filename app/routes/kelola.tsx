import { Outlet, useRouteError } from "@remix-run/react";
import type { RouteHandle } from "~/http/policy";
import { OwnerFrame } from "~/ui/catalog/owner-frame";
import { deskLinks } from "~/ui/shell/desk-links";
import { errorMeta } from "~/ui/shell/error-meta";
import { ErrorPage } from "~/ui/shell/error-page";
import { ErrorPanel } from "~/ui/shell/error-panel";
import { faultOf } from "~/ui/shell/error-words";
import { useFrame } from "~/ui/shell/use-frame";

/** The owner's pages bring their frame themselves; what fails among them keeps it. */
export const handle: RouteHandle = { policy: "owner" };
export const links = deskLinks;
export const meta = errorMeta;

export function ErrorBoundary() {
  const fault = faultOf(useRouteError());
  if (!useFrame().shop) return <ErrorPage />;
  return (
    <OwnerFrame current={null}>
      <ErrorPanel fault={fault} />
    </OwnerFrame>
  );
}

export default function OwnerPages() {
  return <Outlet />;
}
