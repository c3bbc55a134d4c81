import { get } from "node:http";

export type PageBytes = {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
  readonly encoding: string;
};

type Fetched = { readonly size: number; readonly encoding: string };

/** As a browser asks, and as it comes over the wire; photos apart. */
export async function bytesOf(origin: string, page: string): Promise<PageBytes> {
  const html = await (await fetch(origin + page)).text();
  const main = await wire(origin + page);
  const sum = async (urls: Iterable<string>) => {
    const sizes = await Promise.all([...new Set(urls)].map((url) => wire(new URL(url, origin + page).href)));
    return sizes.reduce((total, one) => total + one.size, 0);
  };
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => tag);
  const hrefs = (rel: RegExp) =>
    links.filter((tag) => rel.test(tag)).flatMap((tag) => /href="([^"]+)"/.exec(tag)?.[1] ?? []);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].flatMap(([, src]) => src ?? []);
  const imported = [...html.matchAll(/(?:import|from)\s*"(\/assets\/[^"]+\.js)"/g)].flatMap(
    ([, src]) => src ?? [],
  );
  return {
    html: main.size,
    encoding: main.encoding,
    css: await sum(hrefs(/rel="stylesheet"/)),
    js: await sum([...hrefs(/rel="modulepreload"/), ...scripts, ...imported]),
    fonts: await sum(hrefs(/as="font"/)),
  };
}

function wire(url: string): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "gzip, deflate, br, zstd" } }, (response) => {
      let size = 0;
      response.on("data", (part: Buffer) => {
        size += part.length;
      });
      response.on("end", () => resolve({ size, encoding: response.headers["content-encoding"] ?? "plain" }));
    }).on("error", reject);
  });
}
