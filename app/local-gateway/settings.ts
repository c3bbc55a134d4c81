import { join } from "node:path";

/** What the process needs to know; read once, from its arguments first, then from its own environment. */
export type LocalGatewaySettings = {
  port: number;
  dataDir: string;
  apiKey: string;
  webhookSecret: string;
  webhookUrl: string;
  /** Where a browser reaches the console; by default `http://127.0.0.1:<port>`. */
  publicUrl?: string;
  /** Stops once the process that started it is gone, so that a killed start leaves nobody on port and folder. */
  endsWithParent?: boolean;
};

/**
 * `--port 4010 --data-dir .data/gateway --api-key … --webhook-secret … --webhook-url http://127.0.0.1:3000/webhook/lokal`
 * `[--public-url http://…] [--ends-with-parent yes]`, or LOCAL_GATEWAY_PORT, LOCAL_GATEWAY_DATA_DIR and so on. Keys belong in the environment: arguments are seen by all.
 * @throws Error that names the setting that is missing or wrong
 */
export function readSettings(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LocalGatewaySettings {
  const find = (name: string): string | undefined => {
    const at = argv.indexOf(`--${name}`);
    return at === -1 ? env[`LOCAL_GATEWAY_${name.toUpperCase().replaceAll("-", "_")}`] : argv[at + 1];
  };
  const need = (name: string): string => {
    const value = find(name);
    if (value === undefined || value.trim() === "") throw new Error(`local gateway: --${name} is missing`);
    return value;
  };
  const port = Number(need("port"));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error("local gateway: --port is no port");
  const publicUrl = find("public-url");
  return {
    port,
    dataDir: find("data-dir") ?? join(".data", "gateway"),
    apiKey: need("api-key"),
    webhookSecret: need("webhook-secret"),
    webhookUrl: need("webhook-url"),
    endsWithParent: find("ends-with-parent") === "yes",
    ...(publicUrl === undefined ? {} : { publicUrl }),
  };
}

export function ownEnvironment(): Readonly<Record<string, string | undefined>> {
  return process.env;
}
