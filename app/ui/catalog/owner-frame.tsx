import type { ComponentProps } from "react";
import { OwnerShell } from "~/ui/shell/owner-shell";
import { useFrame } from "~/ui/shell/use-frame";

type OwnerFrameProps = Pick<ComponentProps<typeof OwnerShell>, "task" | "saveBar" | "children"> & {
  readonly current?: "products" | "add";
};

/** The owner's frame around the pages of her goods. */
export function OwnerFrame({ current = "products", ...rest }: OwnerFrameProps) {
  const { shop } = useFrame();
  return <OwnerShell {...rest} shop={shop} current={current} />;
}
