import type { RouteHandle } from "~/http/policy";
import { pool } from "~/platform/db.server";
import { pendingMigrations } from "~/platform/migrate.server";

export const handle: RouteHandle = { policy: "machine" };

/** The database answers and has every migration. */
export async function loader() {
  const headers = { "Content-Type": "text/plain", "Cache-Control": "no-store" };
  try {
    const pending = await pendingMigrations(pool());
    if (pending.length === 0) return new Response("ready\n", { headers });
    return new Response(`migrations pending: ${pending.join(", ")}\n`, {
      status: 503,
      headers: { ...headers, "Retry-After": "5" },
    });
  } catch {
    return new Response("database away\n", { status: 503, headers: { ...headers, "Retry-After": "5" } });
  }
}
