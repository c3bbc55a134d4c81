import { createRequestHandler, data, type LoaderFunctionArgs, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import type { RequestContext } from "./context.server";
import { judge, type RouteHandle } from "./policy";
import { standingOf } from "./standing.server";

/** Why a request never came to its page. */
export type Refusal = {
  readonly status: number;
  /** Whose page it is, or what was wrong with the sending; the page says it in words. */
  readonly reason?: RefusalReason;
  /** The route that refuses; those above it show their frame to whom they are open. Without it nothing is read at all. */
  readonly routeId?: string;
};
export type RefusalReason = "admins" | "officers" | "foreign_form" | "suspended";

export type Refuser = (request: Request, context: RequestContext, refusal: Refusal) => Promise<Response>;

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/** Renders a refusal as a page of ours: its frame, the reader's language, the address that was asked for. */
export function makeRefuser(build: ServerBuild, mode: string): Refuser {
  const handle = createRequestHandler({ ...build, routes: mapRoutes(build, closed) }, mode);
  return (request, context, refusal) => handle(request, { ...context, refusal });
}

/** A file or an act that refuses without words (`notFound()`) answers a person with a page instead of a blank screen. */
export function withFaces(build: ServerBuild, refuse: Refuser): ServerBuild {
  const faced = (route: Route): Route => {
    const { loader, action, handle } = route.module;
    if (route.module.default || (handle as RouteHandle | undefined)?.policy === "machine") return route;
    const spoken = (answer: typeof loader) =>
      answer &&
      (async (args: LoaderFunctionArgs) => {
        try {
          return await answer(args);
        } catch (thrown) {
          const isMute =
            thrown instanceof Response &&
            thrown.status >= 400 &&
            (thrown.body === null || thrown.status === 429);
          if (!isMute || !readsPages(args.request.headers.get("Accept"))) throw thrown;
          const again = new Request(args.request.url, { headers: { Accept: "text/html" } });
          const page = await refuse(again, args.context, { status: thrown.status, routeId: route.id });
          const wait = thrown.headers.get("Retry-After");
          if (wait) page.headers.set("Retry-After", wait);
          return page;
        }
      });
    return { ...route, module: { ...route.module, loader: spoken(loader), action: spoken(action) } };
  };
  return { ...build, routes: mapRoutes(build, faced) };
}

/** Asks for pages: a browser, not a program that wants a line of text. */
export function readsPages(accept: string | null | undefined): boolean {
  return accept?.includes("text/html") ?? false;
}

/** The request without its body, which nobody reads any more: a page is read, scripts are answered as they asked. */
export function bodiless(request: ExpressRequest, publicUrl: string): Request {
  const url = new URL(request.originalUrl, publicUrl);
  const method = request.path.endsWith(".data") ? request.method : "GET";
  return new Request(url, { method, headers: { Accept: request.headers.accept ?? "*/*" } });
}

export async function sendWhole(response: ExpressResponse, answer: Response): Promise<void> {
  for (const [name, value] of answer.headers) response.append(name, value);
  const body = Buffer.from(await answer.arrayBuffer());
  response.status(answer.status).set("Cache-Control", "no-store").send(body);
}

function mapRoutes(build: ServerBuild, change: (route: Route) => Route): Routes {
  return Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => [id, route && change(route)] as const),
  );
}

function closed(route: Route): Route {
  const { module } = route;
  const policy = (module.handle as RouteHandle | undefined)?.policy;
  const read = (args: LoaderFunctionArgs) => {
    const { refusal, ...context } = args.context;
    const isOpen =
      refusal?.routeId !== undefined &&
      refusal.routeId !== route.id &&
      (route.id === "root" || judge(policy, standingOf(context)) === "pass");
    if (!isOpen) throw data({ reason: refusal?.reason }, { status: refusal?.status ?? 403 });
    return module.loader ? module.loader(args) : null;
  };
  const write = ({ context: { refusal } }: LoaderFunctionArgs) => {
    throw data({ reason: refusal?.reason }, { status: refusal?.status ?? 403 });
  };
  return {
    ...route,
    module: { ...module, default: module.default ?? Nothing, loader: read, action: write },
  };
}

/** Stands where a file or an act has no page, so that its refusal gets one. */
function Nothing() {
  return null;
}
