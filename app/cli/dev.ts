import { createServer } from "vite";
import { generateClient } from "./generate";

/** `npm run dev`: the same server over Vite, which reloads what changes. */
generateClient();
const vite = await createServer({ configFile: "remix.config.js", server: { middlewareMode: true } });
const { serve } = (await vite.ssrLoadModule("/app/cli/serve.ts")) as typeof import("./serve");
await serve({ kind: "vite", vite });
