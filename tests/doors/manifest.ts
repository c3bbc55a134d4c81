import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RouteHandle } from "~/http/policy";

export type Door = {
  readonly id: string;
  /** As in an address, with its parameters: `/kelola/barang/:id`. */
  readonly path: string;
  readonly policy: string | undefined;
  readonly hasAction: boolean;
  /** It answers with a page of its own, not with a file or only by leading on. */
  readonly isPage: boolean;
};

/** Every route of the built app that an address leads to: the manifest itself, so that a new one can't be forgotten. */
export async function readDoors(): Promise<Door[]> {
  // The build reads its settings when it is loaded; those of the test stand in.
  process.env.SESSION_SECRET ??= "only so that the manifest can be read, nothing is signed";
  const file = pathToFileURL(path.resolve("build/server/index.js")).href;
  const { routes } = (await import(/* @vite-ignore */ file)) as ServerBuild;
  const all = Object.values(routes).flatMap((route) => route ?? []);
  const parents = new Set(all.map((route) => route.parentId));
  const pathOf = (id: string | undefined): string => {
    const route = all.find((one) => one.id === id);
    return route ? `${pathOf(route.parentId)}${route.path ? `/${route.path}` : ""}` : "";
  };
  return all
    .filter((route) => !parents.has(route.id))
    .map((route) => ({
      id: route.id,
      path: pathOf(route.id) || "/",
      policy: (route.module.handle as RouteHandle | undefined)?.policy,
      hasAction: route.module.action !== undefined,
      isPage: route.module.default !== undefined,
    }));
}

/** The door's address with the values put in for its parameters. */
export function addressOf(door: Door, value: (name: string, path: string) => string): string {
  return door.path.replace(/:(\w+)|\*$/g, (_, name: string | undefined) =>
    encodeURIComponent(value(name ?? "*", door.path)),
  );
}
