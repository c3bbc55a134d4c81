import path from "node:path";
import { defineConfig } from "@playwright/test";

/** Journeys in a real browser against the built app; BROWSER_PATH comes from tests/run.ts. */
const root = path.resolve(import.meta.dirname, "../..");
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.join(root, "test-results"),
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  // E2E_URL: a demo city that runs already, instead of one of our own.
  ...(process.env.E2E_URL ? {} : { globalSetup: "./serve-app.ts" }),
  use: {
    baseURL: process.env.E2E_URL ?? "http://localhost:4010",
    actionTimeout: 15_000,
    locale: "id-ID",
    viewport: { width: 360, height: 740 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.BROWSER_PATH,
      args: [
        ...(isRoot ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
