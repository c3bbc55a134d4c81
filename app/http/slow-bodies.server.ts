import type { NextFunction, Request, Response } from "express";

const patienceMs = 30_000;
/** A phone on a poor line sends some 10 kB a second; one byte a second is somebody holding the door. */
const leastBytesPerSecond = 1_000;

/**
 * A photo over 3G may take minutes, so a whole request has no short limit; one that hardly moves is closed after
 * half a minute.
 */
export function closeSlowBodies(request: Request, response: Response, next: NextFunction): void {
  const length = Number(request.headers["content-length"] ?? 0);
  if (length === 0) return next();
  const { socket } = request;
  const startedAt = Date.now();
  const before = socket.bytesRead;
  const watch = setInterval(() => {
    const seconds = (Date.now() - startedAt) / 1000;
    const isWaitingForUs = request.complete || request.readableLength > 0;
    if (isWaitingForUs || seconds * 1000 < patienceMs) return;
    if ((socket.bytesRead - before) / seconds < leastBytesPerSecond) socket.destroy();
  }, 5_000);
  watch.unref();
  response.on("close", () => clearInterval(watch));
  next();
}
