import type { ReactNode } from "react";
import { paths } from "~/paths";
import { StorefrontShell } from "~/ui/shell/storefront-shell";
import { useFrame } from "~/ui/shell/use-frame";

type AccountFrameProps = {
  readonly title: string;
  readonly lead?: string;
  readonly back?: string;
  readonly children: ReactNode;
};

/** A page behind `/akun`: one column, an arrow back. */
export function AccountFrame({ title, lead, back = paths.account(), children }: AccountFrameProps) {
  return (
    <StorefrontShell {...useFrame()} current="account" back={back} title={title}>
      <div className="wrap stack max-w-[46rem] gap-4 pt-4 pb-10 lg:pt-6">
        <div>
          <h1 className="text-25 lg:text-31">{title}</h1>
          {lead ? <p className="muted mt-1">{lead}</p> : null}
        </div>
        {children}
      </div>
    </StorefrontShell>
  );
}
