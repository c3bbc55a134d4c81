import { PassThrough } from "node:stream";
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { loggablePath } from "~/address";
import { AskedLocaleContext, NonceContext } from "~/http/nonce";
import { log } from "~/platform/log.server";

const renderLimitMs = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={context.nonce}>
        <AskedLocaleContext.Provider value={context.locale}>
          <RemixServer context={remix} url={request.url} nonce={context.nonce} />
        </AskedLocaleContext.Provider>
      </NonceContext.Provider>,
      {
        nonce: context.nonce,
        // The page is whole before its first byte: nothing is deferred, and without scripts it must read well.
        onAllReady() {
          const body = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          resolve(
            new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
          );
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error({ err: error, path: loggablePath(new URL(request.url).pathname) }, "render failed");
        },
      },
    );
    setTimeout(abort, renderLimitMs).unref();
  });
}

export function handleError(error: unknown, { request }: { request: Request }): void {
  // What a stranger asked for wrongly is no failure of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ err: error, path: loggablePath(new URL(request.url).pathname) }, "loader or action failed");
}
