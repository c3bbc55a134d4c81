import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A text that only this one process ever has, or null when no such process runs. Process ids are used again,
 * and a killed process that nobody reaped still has one, so an id alone proves nothing.
 */
export function processMark(pid: number): string | null {
  return process.platform === "linux" ? linuxMark(pid) : psMark(pid);
}

/** Field 22 is the start in clock ticks since boot, field 3 the state: proc_pid_stat(5). */
function linuxMark(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid}/stat`);
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, startTicks] = [fields?.[0], fields?.[19]];
  if (!startTicks || state === "Z" || state === "X") return null;
  return `${readOrNull("/proc/sys/kernel/random/boot_id")?.trim()}/${startTicks}`;
}

function psMark(pid: number): string | null {
  const [state, ...started] = ps(pid, "state=,lstart=").split(/\s+/);
  return state && !state.startsWith("Z") ? started.join(" ") : null;
}

/** The command line of a running process, '' when there is none or it may not be read. */
export function commandLine(pid: number): string {
  if (process.platform !== "linux") return ps(pid, "command=");
  return readOrNull(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ").trim() ?? "";
}

function ps(pid: number, columns: string): string {
  const run = spawnSync("ps", ["-o", columns, "-p", String(pid)], { encoding: "utf8" });
  return run.status === 0 ? run.stdout.trim() : "";
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

/** Waits until the process is gone. @returns false when it still runs after `timeoutMs` */
export async function hasEnded(pid: number, timeoutMs: number): Promise<boolean> {
  const mark = processMark(pid);
  const deadline = Date.now() + timeoutMs;
  while (mark !== null && processMark(pid) === mark) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return true;
}

/** Sends a signal and does not mind when the process is gone already. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
