import { request } from "node:http";
import { connect } from "node:net";

export type RawAsk = {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
};

/** For what `fetch` would tidy away: raw paths, hosts and methods. */
export function raw(origin: string, ask: RawAsk): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method: "GET", ...ask }, (answer) => {
      let body = "";
      answer.on("data", (piece) => {
        body += String(piece);
      });
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body }));
    });
    call.on("error", reject);
    call.end(ask.body);
  });
}

/** Bytes as they are, and what came until the other end closed; `seconds` is all the patience there is. */
export function wire(
  origin: string,
  bytes: string,
  seconds = 5,
): Promise<{ readonly text: string; readonly closed: boolean }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    const end = (closed: boolean) => {
      clearTimeout(patience);
      socket.destroy();
      resolve({ text, closed });
    };
    const patience = setTimeout(() => end(false), seconds * 1000);
    socket.on("data", (piece) => {
      text += String(piece);
    });
    socket.on("error", () => end(true));
    socket.on("close", () => end(true));
  });
}
