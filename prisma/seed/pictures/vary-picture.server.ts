import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import type { PickedPicture } from "./pick-picture";

const folder = path.resolve("prisma/seed/pictures/rendered");
const edge = 800;

/** Names, without extension, of the pictures that are drawn. */
export function drawnPictures(): ReadonlySet<string> {
  return new Set(readdirSync(folder).map((file) => path.parse(file).name));
}

/** The bytes of a picture; one that is shared is altered by `seed`, always in the same way for the same seed. */
export async function pictureBytes(picked: PickedPicture, seed: number): Promise<Uint8Array> {
  const file = path.join(folder, `${picked.file}.webp`);
  return picked.vary ? varied(file, seed) : new Uint8Array(await readFile(file));
}

/** Another crop, side and light. */
async function varied(file: string, seed: number): Promise<Uint8Array> {
  const size = Math.floor(edge * (1 - fraction(seed, 1) * 0.12));
  const left = Math.floor((edge - size) * fraction(seed, 2));
  const top = Math.floor((edge - size) * fraction(seed, 3));
  let image = sharp(file).extract({ left, top, width: size, height: size }).resize(edge, edge);
  if (fraction(seed, 4) > 0.5) image = image.flop();
  const light = {
    brightness: 0.95 + fraction(seed, 5) * 0.1,
    saturation: 0.92 + fraction(seed, 6) * 0.16,
    hue: Math.round(fraction(seed, 7) * 16 - 8),
  };
  return new Uint8Array(await image.modulate(light).webp({ quality: 84 }).toBuffer());
}

/** A number in [0, 1) from a seed and a place (Knuth's multiplicative hash). */
function fraction(seed: number, place: number): number {
  return (Math.imul(seed + place * 7919, 2654435761) >>> 0) / 2 ** 32;
}
