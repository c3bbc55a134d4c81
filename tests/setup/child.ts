import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

export type Child = {
  readonly pid: number;
  /** What it has said so far, line by line. */
  readonly lines: readonly string[];
  /** Waits for a line that matches. @throws when it ends without one */
  said(pattern: RegExp): Promise<string>;
  /** Sends the signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** When it is gone, by whatever. */
  readonly ended: Promise<number | null>;
};

/** Starts a TypeScript file of ours as a process of its own, as a person's terminal would. */
export function startChild(
  file: string,
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Child {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...words], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, ...settings },
  });
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout }).on("line", (line) => lines.push(line));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((line) => pattern.test(line));
        if (found !== undefined) resolve(found);
      };
      look();
      reader.on("line", look);
      void ended.then(() =>
        reject(new Error(`${file} ended without saying ${pattern}: ${lines.slice(-3).join(" | ")}`)),
      );
    });
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { pid: pidOf(child), lines, said, end, ended };
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error("the process did not start");
  return child.pid;
}
