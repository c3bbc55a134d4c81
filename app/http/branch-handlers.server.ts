import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";

type Options = Omit<Parameters<typeof createRequestHandler>[0], "build">;

/**
 * Remix sorts all its routes anew several times a request. A page that sends no React asks for none but its own and
 * those above it, so each has a handler that knows no others, made when it is first asked for.
 */
export function makeBranchHandlers(build: ServerBuild, options: Options): (leaf: string) => RequestHandler {
  const handlers = new Map<string, RequestHandler>();
  return (leaf) => {
    const known = handlers.get(leaf);
    if (known) return known;
    const handler = createRequestHandler({ ...options, build: branchOf(build, leaf) });
    handlers.set(leaf, handler);
    return handler;
  };
}

function branchOf(build: ServerBuild, leaf: string): ServerBuild {
  const ids = new Set<string>();
  for (let id: string | undefined = leaf; id !== undefined; id = build.routes[id]?.parentId) ids.add(id);
  const within = <Value>(all: Record<string, Value>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return {
    ...build,
    routes: within(build.routes),
    assets: { ...build.assets, routes: within(build.assets.routes) },
  };
}
