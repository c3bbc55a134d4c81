import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { guards } from "./guards";

const root = path.resolve(import.meta.dirname, "../..");
const parts = [
  "app",
  "prisma",
  "public",
  "tests",
  ".config",
  "remix.config.js",
  "package.json",
  "tsconfig.json",
];

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 });

test.each(guards)("stands where it is thought to stand: $what", ({ file, take, leave }) => {
  expect(readFileSync(path.join(root, file), "utf8").split(take)).toHaveLength(2);
  expect(leave).not.toBe(take);
});

/** `npm run soak` takes them away, one by one, in a copy of the house. */
describe.runIf(process.env.SOAK)("a guard taken away is missed by a test", () => {
  const copy = mkdtempSync(path.join(tmpdir(), "etalase-guards-"));

  beforeAll(() => {
    for (const part of parts) cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
    symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function passes(file: string): boolean {
    const words = ["run", "--config", "remix.config.js", "--bail=1", file];
    const ran = spawnSync(path.join(copy, "node_modules/.bin/vitest"), words, {
      cwd: copy,
      encoding: "utf8",
      env: { ...process.env, SOAK: "", VITEST: "", VITEST_WORKER_ID: "", NODE_ENV: "test" },
    });
    if (!/Tests .*(passed|failed)/.test(ran.stdout))
      throw new Error(`no test ran: ${ran.stdout}${ran.stderr}`);
    return ran.status === 0;
  }

  test.each([...new Set(guards.map((guard) => guard.test))])("%s passes with all of them", (file) => {
    expect(passes(file)).toBe(true);
  });

  test.each(guards)("$what", ({ file, take, leave, test: guardian }) => {
    const place = path.join(copy, file);
    const whole = readFileSync(place, "utf8");
    writeFileSync(
      place,
      whole.replace(take, () => leave),
    );
    try {
      expect(passes(guardian)).toBe(false);
    } finally {
      writeFileSync(place, whole);
    }
  });
});
