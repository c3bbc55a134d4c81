import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterEach, describe, expect, test } from "vitest";
import type { RequestContext } from "./context.server";
import { makeSharedPages } from "./shared-pages.server";

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A shop of one page: `draw` draws it for the crowd, who can't be served so gets "yours". */
async function open(draw: () => Promise<Response>): Promise<string> {
  const shared = makeSharedPages(draw);
  const app = express();
  app.use(async (request, response) => {
    if (!(await shared(request, response, { nonce: "n0nce" } as RequestContext))) response.send("yours");
  });
  server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function numbered(): { draw: () => Promise<Response>; drawn: () => number } {
  let drawn = 0;
  const draw = async () => {
    drawn += 1;
    const text = `page ${drawn}`;
    await new Promise((resolve) => setTimeout(resolve, 30));
    return new Response(text, { headers: { "Content-Type": "text/html; charset=utf-8" } });
  };
  return { draw, drawn: () => drawn };
}

const read = async (url: string, headers: Record<string, string> = {}) =>
  (await fetch(url, { headers })).text();

describe("a page that all see alike", () => {
  test("is drawn once for forty visitors at once, packed as each understands it", async () => {
    const { draw, drawn } = numbered();
    const url = await open(draw);
    const codings = ["br", "gzip", "identity", "gzip, br;q=0"];
    const pages = await Promise.all(
      Array.from({ length: 40 }, (_, index) => read(url, { "Accept-Encoding": codings[index % 4] ?? "" })),
    );
    expect([new Set(pages), drawn()]).toEqual([new Set(["page 1"]), 1]);
    const packed = await fetch(url, { headers: { "Accept-Encoding": "gzip, br;q=0" } });
    expect([packed.headers.get("Content-Encoding"), packed.headers.get("Vary")]).toEqual([
      "gzip",
      "Accept-Encoding, Cookie",
    ]);
  });

  test("is drawn anew a second later, and each address is a page of its own", async () => {
    const { draw } = numbered();
    const url = await open(draw);
    expect([await read(url), await read(url), await read(`${url}/?kelurahan=1`)]).toEqual([
      ...["page 1", "page 1", "page 2"],
    ]);
    await new Promise((resolve) => setTimeout(resolve, 1050));
    expect(await read(url)).toBe("page 3");
  });

  test("is not what somebody with a cookie sees, nor what an act answers", async () => {
    const { draw, drawn } = numbered();
    const url = await open(draw);
    expect(await read(url, { Cookie: "sesi=dina" })).toBe("yours");
    expect(await (await fetch(url, { method: "POST" })).text()).toBe("yours");
    expect(drawn()).toBe(0);
  });

  test.each([
    ["a page with a nonce inside", () => new Response("<script nonce='n0nce'></script>")],
    ["a page that sets a cookie", () => new Response("page", { headers: { "Set-Cookie": "kel=1" } })],
    ["a page that is not there", () => new Response("none", { status: 404 })],
    ["a way elsewhere", () => new Response(null, { status: 302, headers: { Location: "/" } })],
    ["a page that can't be drawn", () => Promise.reject(new Error("the database is away"))],
  ])("%s is never kept", async (_, answer) => {
    const url = await open(async () => answer());
    expect([await read(url), await read(url)]).toEqual(["yours", "yours"]);
  });
});
