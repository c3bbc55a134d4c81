import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "../app/cli/build";
import { generateClient } from "../app/cli/generate";
import { bringBrowser } from "./setup/browser";

/**
 * `npm run check|test|e2e|soak`: runs the steps one after the other, goes on after one that failed, and ends with
 * `N passed, N failed` alone on a line. A tool without tests of its own (formatting, types) counts as one.
 */
type Count = { readonly passed: number; readonly failed: number };

const scratch = mkdtempSync(path.join(tmpdir(), "etalase-tests-"));
const bin = (name: string) => path.join("node_modules/.bin", name);

const steps = {
  lint: () => tool("formatting and lint", bin("biome"), ["ci", "--max-diagnostics=30", "."]),
  types: () => tool("types", bin("tsc"), ["--noEmit", "-p", "."]),
  unit: () => vitest(["--project", "unit"]),
  world: () => vitest(["--project", "world"]),
  doors: async () => {
    buildIfNeeded();
    return vitest(["--project", "doors", "--passWithNoTests"]);
  },
  e2e: async () => {
    buildIfNeeded();
    return playwright(await bringBrowser());
  },
} satisfies Record<string, () => Promise<Count>>;

type Step = keyof typeof steps;
const suites: Readonly<Record<string, readonly Step[]>> = {
  check: ["lint", "types", "unit"],
  all: ["lint", "types", "unit", "world", "doors", "e2e"],
  e2e: ["e2e"],
  soak: ["world"],
};

function run(command: string, args: readonly string[], extra: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      env: { ...process.env, CHECKPOINT_DISABLE: "1", ...extra },
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

async function tool(name: string, command: string, args: readonly string[]): Promise<Count> {
  const code = await run(command, args);
  process.stdout.write(`${code === 0 ? "ok" : "FAILED"}: ${name}\n`);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(args: readonly string[]): Promise<Count> {
  const file = path.join(scratch, `vitest-${args.join("-").replace(/\W+/g, "")}.json`);
  const soak: Record<string, string> = process.argv[2] === "soak" ? { SOAK: "1" } : {};
  const code = await run(
    bin("vitest"),
    [
      "run",
      "--config",
      "remix.config.js",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
      ...args,
    ],
    soak,
  );
  const report = readReport<{ numPassedTests: number; numFailedTests: number }>(file);
  if (!report) return { passed: 0, failed: 1 };
  // A file that can't be loaded, or an error outside a test, fails the run without a failed test.
  const failed = report.numFailedTests === 0 && code !== 0 ? 1 : report.numFailedTests;
  return { passed: report.numPassedTests, failed };
}

async function playwright(browser: string): Promise<Count> {
  const file = path.join(scratch, "playwright.json");
  const code = await run(bin("playwright"), ["test", "--config", "tests/e2e/playwright.config.ts"], {
    BROWSER_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  });
  const report = readReport<{ stats: { expected: number; unexpected: number; flaky: number } }>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return { passed: expected, failed: unexpected + flaky === 0 && code !== 0 ? 1 : unexpected + flaky };
}

function readReport<Report>(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Report;
  } catch {
    return null;
  }
}

const suite = suites[process.argv[2] ?? "all"];
if (!suite) throw new Error(`tests/run.ts ${Object.keys(suites).join("|")}`);
generateClient();
let passed = 0;
let failed = 0;
for (const step of suite) {
  const count = await steps[step]().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    return { passed: 0, failed: 1 };
  });
  passed += count.passed;
  failed += count.failed;
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
