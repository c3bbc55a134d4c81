import { useRouteError, useRouteLoaderData } from "@remix-run/react";
import { BareShell } from "./bare-shell";
import { ErrorPanel } from "./error-panel";
import { faultOf } from "./error-words";
import { StorefrontShell } from "./storefront-shell";
import { useFrame } from "./use-frame";

/** A page that failed, in the storefront's frame; bare where even what the frame shows could not be read. */
export function ErrorPage() {
  const fault = faultOf(useRouteError());
  const frame = useFrame();
  const isRead = useRouteLoaderData("root") !== undefined;
  if (!isRead)
    return (
      <BareShell>
        <ErrorPanel fault={fault} />
      </BareShell>
    );
  return (
    <StorefrontShell {...frame}>
      <ErrorPanel fault={fault} />
    </StorefrontShell>
  );
}
