import type { NextFunction, Request, Response } from "express";

const patienceMs = 30_000;

/**
 * What is left of a body that was answered before it was read to its end (a file over its limit, a link that opens
 * nothing) is let go unread. It would otherwise stand in front of the next request on the same connection, and the
 * next page would never come.
 */
export function letRestOfBodyGo(request: Request, response: Response, next: NextFunction): void {
  response.once("finish", () => {
    if (request.complete && request.readableLength === 0) return;
    const patience = setTimeout(() => request.socket.destroy(), patienceMs);
    request.once("close", () => clearTimeout(patience));
    // Remix's reader pauses the body for as long as nobody takes from it.
    request.removeAllListeners("data").resume();
  });
  next();
}
