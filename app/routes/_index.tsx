import type { RouteHandle } from "~/http/policy";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

export const handle: RouteHandle = { policy: "public" };

export default function HomePage() {
  return (
    <StorefrontShell {...useFrame()} current="home">
      <div className="wrap">
        <h1>Etalase</h1>
      </div>
    </StorefrontShell>
  );
}
