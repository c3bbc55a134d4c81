import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

/** One configuration for Remix, Tailwind and Vitest: `remix vite:build --config remix.config.js`, `vitest --config remix.config.js`. */
const underVitest = Boolean(process.env.VITEST);

/** Beside Remix's own server build, the processes of `npm start` come out of the same build and share its modules. */
const processes = {
  name: "etalase:processes",
  enforce: "post",
  config(_config, { isSsrBuild, command }) {
    if (!isSsrBuild || command !== "build") return;
    return {
      build: {
        rollupOptions: {
          output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
        },
      },
    };
  },
  options(options) {
    if (options.input !== "virtual:remix/server-build") return null;
    return {
      ...options,
      input: {
        index: "virtual:remix/server-build",
        serve: "app/cli/serve.ts",
        "local-gateway": "app/local-gateway/main.ts",
      },
    };
  },
};

const database = { globalSetup: ["tests/setup/global.ts"], testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  plugins: [
    tailwindcss(),
    !underVitest &&
      remix({
        ignoredRouteFiles: ["**/*.test.*"],
        future: {
          v3_fetcherPersist: true,
          v3_relativeSplatPath: true,
          v3_throwAbortReason: true,
          v3_singleFetch: true,
        },
      }),
    processes,
  ],
  resolve: { alias: { "~": new URL("./app", import.meta.url).pathname } },
  build: { target: "es2020", cssMinify: true, assetsInlineLimit: 0 },
  /** The script of pages without React (app/ui/light) is asked for as `?worker&url`: one small module of its own. */
  worker: { format: "es" },
  ssr: { noExternal: [] },
  /** Server's alone: the dev server's scan meets it in routes and would give up preparing scripts for the browser. */
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["app/**/*.test.{ts,tsx}", "prisma/**/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "world",
          include: ["tests/{stories,faults,gateways,search}/**/*.test.ts", "tests/*.test.ts"],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...database,
        },
      },
      {
        extends: true,
        test: {
          name: "doors",
          include: ["tests/doors/**/*.test.ts"],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          testTimeout: 30_000,
          hookTimeout: 60_000,
          globalSetup: ["tests/setup/global.ts", "tests/setup/doors.ts"],
        },
      },
    ],
  },
});
