import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStorage } from "./storage.server";
import type { Storage } from "./storage-port";
import { s3Storage } from "./storage-s3.server";

let folder: string;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-storage-"));
});
afterAll(async () => {
  for (const close of closers) await close();
  await rm(folder, { recursive: true, force: true });
});

/** As much of S3 as we use: objects by path, and a look at the signature. */
async function fakeBucket(): Promise<string> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const key = request.url ?? "";
    if (!request.headers.authorization?.startsWith("AWS4-HMAC-SHA256 Credential=kunci/"))
      response.statusCode = 403;
    else if (request.method === "PUT") objects.set(key, Buffer.concat(chunks));
    else if (request.method === "DELETE") response.statusCode = objects.delete(key) ? 204 : 404;
    else if (!objects.has(key)) response.statusCode = 404;
    response.end(request.method === "GET" ? objects.get(key) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return `http://kunci:rahasia@127.0.0.1:${(server.address() as AddressInfo).port}/etalase?region=ap-southeast-3`;
}

describe.each<[string, () => Promise<Storage>]>([
  ["a folder", async () => diskStorage(folder)],
  ["a bucket", async () => s3Storage(await fakeBucket())],
])("%s", (_name, open) => {
  test("keeps, gives back and forgets", async () => {
    const store = await open();
    const bytes = new TextEncoder().encode("amplang");
    expect(await store.get("photo/ab/tiada.webp")).toBeNull();
    expect(await store.has("photo/ab/satu.webp")).toBe(false);
    await store.put("photo/ab/satu.webp", bytes, "image/webp");
    expect(await store.has("photo/ab/satu.webp")).toBe(true);
    expect(new Uint8Array((await store.get("photo/ab/satu.webp")) ?? [])).toEqual(bytes);
    await store.remove("photo/ab/satu.webp");
    await store.remove("photo/ab/satu.webp");
    expect(await store.get("photo/ab/satu.webp")).toBeNull();
  });

  test.each([
    "../.env",
    "photo/../../.env",
    "/etc/passwd",
    "photo//x",
    "photo/.hidden",
    "photo/a\0b",
    "",
    "Foto/X",
    "photo/%2e%2e/x",
    "a/".repeat(9),
  ])("does not know the key %j", async (key) => {
    const store = await open();
    await expect((async () => store.get(key))()).rejects.toThrow(RangeError);
    await expect((async () => store.put(key, new Uint8Array(1), "x/y"))()).rejects.toThrow(RangeError);
  });
});

test("a file that fails to be written leaves no draft behind", async () => {
  const store = diskStorage(folder);
  await store.put("berkas/folder/isi.bin", new Uint8Array(3), "x/y");
  // The name is taken by a folder: the rename fails.
  await expect(store.put("berkas/folder", new Uint8Array(3), "x/y")).rejects.toThrow();
  expect(await readdir(path.join(folder, "berkas"))).toEqual(["folder"]);
});

test("a bucket's error never names its secret", async () => {
  const address = (await fakeBucket()).replace("kunci:", "lain:");
  await expect(s3Storage(address).put("a/b", new Uint8Array(1), "x/y")).rejects.toThrow(
    /^storage answered 403 to PUT a\/b$/,
  );
});
