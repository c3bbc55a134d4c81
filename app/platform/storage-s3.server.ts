import { AwsClient } from "aws4fetch";
import { assertKey, type Storage, StorageFullError } from "./storage-port";

const limitMs = 15_000;

/** Path-style: `https://key:secret@host/bucket?region=ap-southeast-3`, with `/prefix` after the bucket if wanted. */
export function s3Storage(address: string): Storage {
  const { client, base } = parseAddress(address);
  const send = (method: string, key: string, init: RequestInit = {}) => {
    assertKey(key);
    return client.fetch(`${base}/${key}`, { ...init, method, signal: AbortSignal.timeout(limitMs) });
  };
  return {
    async put(key, bytes, contentType) {
      const body = new Uint8Array(bytes);
      const response = await send("PUT", key, { body, headers: { "Content-Type": contentType } });
      await response.body?.cancel();
      if (response.status === 507 || response.status === 413)
        throw new StorageFullError(`the bucket answered ${response.status}`);
      if (!response.ok) throw refused("PUT", key, response);
    },
    async get(key) {
      const response = await send("GET", key);
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw refused("GET", key, response);
    },
    async has(key) {
      const response = await send("HEAD", key);
      if (response.ok) return true;
      if (response.status === 404) return false;
      throw refused("HEAD", key, response);
    },
    async remove(key) {
      const response = await send("DELETE", key);
      await response.body?.cancel();
      if (!response.ok && response.status !== 404) throw refused("DELETE", key, response);
    },
  };
}

/** Never says the address: it holds the secret. */
function refused(method: string, key: string, response: Response): Error {
  return new Error(`storage answered ${response.status} to ${method} ${key}`);
}

function parseAddress(address: string): { client: AwsClient; base: string } {
  const url = new URL(address);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    service: "s3",
    region: url.searchParams.get("region") ?? "us-east-1",
    retries: 2,
  });
  return { client, base: `${url.origin}${url.pathname.replace(/\/+$/, "")}` };
}
