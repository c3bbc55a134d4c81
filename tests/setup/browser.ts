import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const known = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The system's Chromium, else Playwright's, else Debian's package is installed.
 * @throws when none can be had
 */
export async function bringBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  spawnSync("npx", ["playwright", "install", "chromium"], { stdio: "ignore", timeout: 120_000 });
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const words of [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-y", "-qq", "chromium"],
  ]) {
    const [command = "", ...args] = [...sudo, ...words];
    spawnSync(command, args, {
      stdio: "ignore",
      timeout: 600_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = findBrowser();
  if (!installed) throw new Error("no browser: install Chromium, or let Playwright fetch its own");
  return installed;
}

function findBrowser(): string | null {
  return [...known, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}
