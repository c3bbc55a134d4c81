import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** True for the file that Node was started with: a command's file runs then, and only exports otherwise. */
export function isMainModule(moduleUrl: string): boolean {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === fileURLToPath(moduleUrl);
}
