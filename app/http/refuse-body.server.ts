import type { Request, Response } from "express";

const lingerMs = 2_000;

/**
 * 413, and the connection ends with it: what is still on its way isn't taken. For two seconds it is let go unread,
 * since a browser that is cut off while it sends shows its own error instead of our answer.
 */
export async function refuseBody(
  request: Request,
  response: Response,
  answer: string | globalThis.Response,
): Promise<void> {
  const isPage = typeof answer !== "string";
  const body = isPage ? Buffer.from(await answer.arrayBuffer()) : Buffer.from(answer);
  response
    .status(413)
    .type((isPage && answer.headers.get("Content-Type")) || "text/plain")
    .set({ "Cache-Control": "no-store", Connection: "close", "Content-Length": String(body.length) });
  response.write(body);
  const end = () => {
    clearTimeout(patience);
    response.end();
  };
  const patience = setTimeout(end, lingerMs);
  request.once("end", end).once("close", end).resume();
}
