import type { Request, Response } from "express";

const lingerMs = 2_000;

/**
 * 413, and the connection ends with it: what is still on its way isn't taken. For two seconds it is let go unread,
 * since a browser that is cut off while it sends shows its own error instead of our answer.
 */
export function refuseBody(request: Request, response: Response, text: string): void {
  response
    .status(413)
    .type("text/plain")
    .set({
      "Cache-Control": "no-store",
      Connection: "close",
      "Content-Length": String(Buffer.byteLength(text)),
    });
  response.write(text);
  const end = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(end, lingerMs);
  request.once("end", end).once("close", end).resume();
}
