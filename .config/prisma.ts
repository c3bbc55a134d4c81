import path from "node:path";
import { defineConfig } from "prisma/config";

// Read by `prisma generate` alone. Migrations are applied and written by app/platform/migrate.server.ts, which
// needs no engine binary, so the address here is never dialled.
export default defineConfig({
  schema: path.join("..", "prisma", "schema"),
  migrations: { path: path.join("..", "prisma", "migrations") },
  datasource: { url: "postgresql://unused" },
});
