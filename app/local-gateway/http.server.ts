import type { IncomingMessage, ServerResponse } from "node:http";

/** A request as the routes see it: address taken apart, body on demand and bounded. */
export type Asked = {
  method: string;
  /** Decoded parts of the path; `[]` for `/`. */
  path: readonly string[];
  query: URLSearchParams;
  header(name: string): string | null;
  /** @throws HttpError 413 past `most` bytes */
  body(most: number): Promise<Buffer>;
};

/** `isDropped`: the work is done and the line goes dead before a word of it is said. */
export type Reply = { status: number; headers: Record<string, string>; body: string; isDropped?: boolean };

/** An answer thrown from within. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** @throws HttpError 400 where the address can't be read */
export function readAsked(request: IncomingMessage): Asked {
  const base = "http://gateway.invalid";
  if (!URL.canParse(request.url ?? "", base)) throw new HttpError(400, "bad_address", "unreadable address");
  const url = new URL(request.url ?? "", base);
  return {
    method: request.method ?? "GET",
    path: url.pathname.split("/").filter(Boolean).map(decodePart),
    query: url.searchParams,
    header: (name) => {
      const value = request.headers[name];
      return typeof value === "string" ? value : null;
    },
    body: (most) => readBody(request, most),
  };
}

export function json(status: number, value: unknown): Reply {
  return rawJson(status, JSON.stringify(value));
}

export function rawJson(status: number, body: string): Reply {
  return { status, headers: { "content-type": "application/json; charset=utf-8" }, body };
}

export function jsonError(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } });
}

/** HTML under a policy that lets nothing in from elsewhere; `formTargets`: origins a form may lead on to. */
export function page(body: string, status = 200, formTargets: readonly string[] = []): Reply {
  const forms = ["'self'", ...formTargets].join(" ");
  const policy = `default-src 'none'; style-src 'self'; img-src data:; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`;
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policy,
    "referrer-policy": "same-origin",
  };
  return { status, headers, body };
}

export function seeOther(location: string): Reply {
  return { status: 303, headers: { location }, body: "" };
}

export function send(response: ServerResponse, reply: Reply): void {
  if (response.destroyed || response.headersSent) return;
  if (reply.isDropped) return void response.destroy();
  response.writeHead(reply.status, {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-gateway": "simulasi",
    ...reply.headers,
    "content-length": Buffer.byteLength(reply.body),
  });
  response.end(reply.body);
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpError(400, "bad_address", "unreadable address");
  }
}

function readBody(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const refuse = () => {
      request.removeAllListeners("data");
      request.resume(); // the rest is let through unread, so that the answer reaches a client still sending
      reject(new HttpError(413, "too_large", `at most ${most} bytes`));
    };
    if (Number(request.headers["content-length"] ?? 0) > most) return refuse();
    request.on("data", (part: Buffer) => {
      size += part.length;
      if (size > most) return refuse();
      parts.push(part);
    });
    request.on("end", () => resolve(Buffer.concat(parts)));
    request.on("error", () => reject(new HttpError(400, "broken_off", "the body broke off")));
    request.on("aborted", () => reject(new HttpError(400, "broken_off", "the body broke off")));
  });
}
