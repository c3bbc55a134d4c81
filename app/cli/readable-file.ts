import { stat } from "node:fs/promises";

/** Whether a verb's FILE is there and is a file. */
export async function isReadableFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
