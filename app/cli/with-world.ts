import { openWorld, type World } from "./world";

/** Runs a verb on the database, whether or not a server runs beside it, and closes what it opened. */
export async function withWorld(work: (world: World) => Promise<number>): Promise<number> {
  const world = await openWorld("verb");
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
