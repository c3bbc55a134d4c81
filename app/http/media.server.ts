import type { NextFunction, Request, Response } from "express";
import { parseRenditionName } from "~/platform/images";
import { contentTypeOf, pictureBytes } from "~/platform/images.server";
import { QueueFullError } from "~/platform/images-queue";

const yearSeconds = 31_536_000;

/** `/media/<hash>-<width>.<format>`: a name is its content, so what it answers never changes. */
export async function serveMedia(request: Request, response: Response, next: NextFunction): Promise<void> {
  const wanted = parseRenditionName(request.params.name ?? "");
  try {
    const bytes = wanted && (await pictureBytes(wanted));
    if (!wanted || !bytes) {
      response.status(404).type("text/plain").set("Cache-Control", "no-store").send("Not found");
      return;
    }
    response.set({
      "Content-Type": contentTypeOf(wanted.format),
      "Cache-Control": `public, max-age=${yearSeconds}, immutable`,
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "cross-origin",
    });
    response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (error) {
    if (!(error instanceof QueueFullError)) return next(error);
    response
      .status(503)
      .set({ "Retry-After": "5", "Cache-Control": "no-store" })
      .type("text/plain")
      .send("Busy");
  }
}
