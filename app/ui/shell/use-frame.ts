import { useRouteLoaderData } from "@remix-run/react";
import type { OpenState } from "~/domain/shops/open-hours";
import type { RootData } from "~/root";

export type NavCategory = { readonly slug: string; readonly name: string };

/** What every frame shows about the person and the shop behind the page. */
export type Frame = {
  readonly viewer: { readonly name: string; readonly role: "buyer" | "mentor" | "admin" } | null;
  /** The shop an owner works in. */
  readonly shop: {
    readonly name: string;
    readonly slug: string;
    readonly color: string;
    readonly status?: string;
  } | null;
  readonly cartCount: number;
  /** Up to seven shelves, in the order of the line under the storefront's head. */
  readonly categories?: readonly NavCategory[];
  /** In the owner's workplace alone: what waits for her, and whether her shop is open now. */
  readonly desk?: {
    readonly waitingOrders: number;
    readonly newNotices: number;
    readonly opening: OpenState | null;
  } | null;
};

const nobody: Frame = { viewer: null, shop: null, cartCount: 0 };

/** From the root's loader: `<StorefrontShell {...useFrame()} current="home">`. A page that failed gets a guest's frame. */
export function useFrame(): Frame {
  const root = useRouteLoaderData("root") as RootData | undefined;
  return root ?? nobody;
}
