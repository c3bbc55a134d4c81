import { createRequestHandler, type RequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import { createRequestHandler as createPageHandler } from "@remix-run/node";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from "express";
import { loggablePath } from "~/address";
import { shellWords } from "~/messages/shell";
import { log } from "~/platform/log.server";
import { countRequest } from "~/platform/metrics.server";
import { makeBranchHandlers } from "./branch-handlers.server";
import type { RequestContext } from "./context.server";
import { type Doorkeeper, makeDoorkeeper, nobodysContext } from "./doorkeeper.server";
import { serveMedia } from "./media.server";
import { refuseBadRequests, refuseForeignOrigins, securityHeaders } from "./protect.server";
import { bodiless, makeRefuser, type Refuser, readsPages, sendWhole, withFaces } from "./refusal.server";
import { letRestOfBodyGo } from "./rest-of-body.server";
import { makeSharedPages, type SharedPages } from "./shared-pages.server";
import { closeSlowBodies } from "./slow-bodies.server";

export type AppOptions = {
  readonly build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware in development; the built client files otherwise. */
  readonly assets:
    | ((request: Request, response: Response, next: NextFunction) => void)
    | { readonly clientDir: string };
  readonly publicUrl: string;
  readonly allowedOrigins: readonly string[];
  readonly mode: "development" | "production";
};

/** The whole HTTP side, without listening: headers, guards, files, then Remix. */
export function createApp(options: AppOptions): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.use(countRequest);
  app.use(securityHeaders(options.mode));
  app.use(closeSlowBodies);
  app.use(letRestOfBodyGo);
  app.use(refuseBadRequests);
  app.use(refuseForeignOrigins(options.allowedOrigins));
  app.use(compression({ threshold: 1024 }));
  app.get("/media/:name", serveMedia);
  serveAssets(app, options);
  let remix: Remix | undefined;
  app.all("*", async (request, response, next) => {
    try {
      if (options.mode === "development" || !remix) remix = await openRemix(options);
      const context = await remix.doorkeeper(request, response);
      if (!context) return;
      if (response.locals.isSharedPage && (await remix.shared(request, response, context))) return;
      response.locals.context = context;
      const { branch } = response.locals;
      const handle = branch ? remix.branch(branch) : remix.handle;
      await handle(request, response, next);
    } catch (error) {
      next(error);
    }
  });
  app.use(lastResort(options.publicUrl, () => remix?.refuse));
  return app;
}

type Remix = {
  readonly doorkeeper: Doorkeeper;
  readonly shared: SharedPages;
  readonly handle: RequestHandler;
  readonly branch: (leaf: string) => RequestHandler;
  readonly refuse: Refuser;
};

/** Once a build: Remix orders its hundred routes anew for each handler, some milliseconds a request. */
async function openRemix({ build, mode, publicUrl }: AppOptions): Promise<Remix> {
  const ready = typeof build === "function" ? await build() : build;
  const refuse = makeRefuser(ready, mode);
  const draw = createPageHandler(ready, mode);
  const faced = withFaces(ready, refuse);
  const how = {
    mode,
    // Put there by the doorkeeper just before.
    getLoadContext: (_request: Request, response: Response) => response.locals.context as RequestContext,
  };
  return {
    refuse,
    shared: makeSharedPages((request, context) => draw(bodiless(request, publicUrl), context)),
    doorkeeper: makeDoorkeeper(ready, publicUrl, refuse),
    handle: createRequestHandler({ build: faced, ...how }),
    branch: makeBranchHandlers(faced, how),
  };
}

function serveAssets(app: Express, options: AppOptions): void {
  if (typeof options.assets === "function") {
    app.use(options.assets);
    app.use(express.static("public", { maxAge: 0 }));
    return;
  }
  const { clientDir } = options.assets;
  app.use(
    "/assets",
    express.static(`${clientDir}/assets`, { immutable: true, maxAge: "1y", fallthrough: false }),
  );
  app.use("/fonts", express.static(`${clientDir}/fonts`, { immutable: true, maxAge: "1y" }));
  app.use(express.static(clientDir, { maxAge: "1h", index: false }));
}

/**
 * Nothing reaches a person as a stack trace. A lost database is said as such, so that machines try again; the page
 * for it is drawn without asking anything.
 */
function lastResort(publicUrl: string, refuser: () => Refuser | undefined): ErrorRequestHandler {
  return async (error: unknown, request, response, _next) => {
    const { status = 500 } = error as { readonly status?: number };
    // Of a file that isn't there, or lies outside its folder.
    if (error instanceof URIError || (status >= 400 && status < 500)) {
      const isMalformed = error instanceof URIError;
      response
        .status(isMalformed ? 400 : 404)
        .type("text/plain")
        .send(isMalformed ? "Malformed request" : "Not found");
      return;
    }
    log.error({ err: error, path: loggablePath(request.path) }, "request failed");
    if (response.headersSent) {
      response.end();
      return;
    }
    response.set("Retry-After", "10");
    const refuse = readsPages(request.headers.accept) ? refuser() : undefined;
    try {
      if (!refuse) throw error;
      const page = await refuse(bodiless(request, publicUrl), nobodysContext(request, response, publicUrl), {
        status: 503,
      });
      await sendWhole(response, page);
    } catch {
      response.status(503).type("text/plain").send(stuckText);
    }
  };
}

const stuckText = `${shellWords.id.stuckTitle}. ${shellWords.id.stuckText}\n${shellWords.en.stuckTitle}. ${shellWords.en.stuckText}\n`;
