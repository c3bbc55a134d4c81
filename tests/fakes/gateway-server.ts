import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A provider's double listens on 127.0.0.1 and can be told to go wrong, one request at a time. */
export type Fault =
  | { readonly kind: "lose_request" } // dropped before anything happened
  | { readonly kind: "lose_response" } // done, then dropped
  | { readonly kind: "delay"; readonly ms: number } // done at once, answered late
  | { readonly kind: "status"; readonly status: number } // nothing done; an error page that is no JSON
  | { readonly kind: "broken_after"; readonly status: number } // done, then an error page
  | { readonly kind: "malformed" } // done, the answer is cut in half
  | { readonly kind: "replaced"; readonly change: (body: string) => string }; // done, the answer tells otherwise

export type FakeRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
};
export type FakeReply = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
};

export type FakeServer = {
  readonly url: string;
  readonly port: number;
  /** Everything that arrived, in order. */
  readonly requests: FakeRequest[];
  /** Goes wrong at the next request that fits (`method`, `path` begins with), then never again. */
  goWrong(fault: Fault, where?: { method?: string; path?: string }): void;
  close(): Promise<void>;
};

type Planned = { fault: Fault; where: { method?: string; path?: string } };

/** @param answer what the provider would do; its changes stay even where the answer is then lost */
export async function startFakeServer(
  answer: (request: FakeRequest) => FakeReply | Promise<FakeReply>,
  port = 0,
): Promise<FakeServer> {
  const requests: FakeRequest[] = [];
  const planned: Planned[] = [];
  const server = createServer(async (incoming, response) => {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer); // no encoding is set: buffers
    const url = new URL(incoming.url ?? "/", "http://double.invalid");
    const request = {
      method: incoming.method ?? "GET",
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      body: Buffer.concat(parts),
    };
    requests.push(request);
    const at = planned.findIndex(({ where }) => fits(where, request));
    const fault = at === -1 ? null : (planned.splice(at, 1)[0]?.fault ?? null);
    await answerWith(fault, response, () => answer(request));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const taken = (server.address() as AddressInfo).port; // TCP, not a pipe
  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    requests,
    goWrong: (fault, where = {}) => void planned.push({ fault, where }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answerWith(
  fault: Fault | null,
  response: ServerResponse,
  act: () => FakeReply | Promise<FakeReply>,
): Promise<void> {
  const give = (reply: FakeReply) => {
    response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
    response.end(reply.body);
  };
  const errorPage = (status: number): FakeReply => ({
    status,
    headers: { "content-type": "text/html" },
    body: "<html>gateway trouble</html>",
  });
  if (fault?.kind === "lose_request") return void response.destroy();
  if (fault?.kind === "status") return give(errorPage(fault.status));
  const reply = await act();
  switch (fault?.kind) {
    case undefined:
      return give(reply);
    case "lose_response":
      return void response.destroy();
    case "delay":
      setTimeout(() => give(reply), fault.ms).unref();
      return;
    case "broken_after":
      return give(errorPage(fault.status));
    case "malformed":
      return give({ ...reply, body: reply.body.slice(0, reply.body.length / 2) });
    case "replaced":
      return give({ ...reply, body: fault.change(reply.body) });
  }
}

function fits(where: Planned["where"], request: FakeRequest): boolean {
  return (
    (where.method ?? request.method) === request.method && request.path.startsWith(where.path ?? request.path)
  );
}

/** Stands before a real server: what passes through can be lost, delayed or broken. */
export function startFaultyProxy(target: () => string): Promise<FakeServer> {
  return startFakeServer(async ({ method, path, query, headers, body }) => {
    const kept = ["authorization", "content-type", "idempotency-key"];
    const passed = Object.entries(headers).filter(
      (entry): entry is [string, string] => kept.includes(entry[0]) && typeof entry[1] === "string",
    );
    const response = await fetch(`${target()}${path}${query.size === 0 ? "" : `?${query}`}`, {
      method,
      headers: passed,
      body: method === "GET" ? null : new Uint8Array(body),
    });
    return { status: response.status, body: await response.text() };
  });
}
