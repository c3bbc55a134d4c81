import { useRouteLoaderData } from "@remix-run/react";
import type { RootData } from "~/root";

/** What every frame shows about the person and the shop behind the page. */
export type Frame = {
  readonly viewer: { readonly name: string; readonly role: "buyer" | "mentor" | "admin" } | null;
  /** The shop an owner works in. */
  readonly shop: { readonly name: string; readonly slug: string; readonly color: string } | null;
  readonly cartCount: number;
};

const nobody: Frame = { viewer: null, shop: null, cartCount: 0 };

/** From the root's loader: `<StorefrontShell {...useFrame()} current="home">`. A page that failed gets a guest's frame. */
export function useFrame(): Frame {
  const root = useRouteLoaderData("root") as RootData | undefined;
  return root ?? nobody;
}
