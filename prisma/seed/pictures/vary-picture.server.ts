import path from "node:path";
import sharp from "sharp";
import type { PickedPicture } from "./pick-picture";

const folder = path.resolve("prisma/seed/pictures/rendered");
const edge = 900;

/** The same seed gives the same picture: another crop, side and light, so that a page of goods does not repeat. */
export async function varyPicture(picked: PickedPicture, seed: number): Promise<Uint8Array> {
  const file = path.join(folder, `${picked.file}.webp`);
  const { width = 800, height = 800 } = await sharp(file).metadata();
  const short = Math.min(width, height);
  const zoom = picked.frame.size === 1 ? 1 - fraction(seed, 1) * 0.14 : 1;
  const size = Math.floor(short * picked.frame.size * zoom);
  const room = {
    left: Math.floor((short * picked.frame.size - size) * fraction(seed, 2)),
    top: Math.floor((short * picked.frame.size - size) * fraction(seed, 3)),
  };
  const left = Math.min(width - size, Math.floor(picked.frame.left * short) + room.left);
  const top = Math.min(height - size, Math.floor(picked.frame.top * short) + room.top);
  let image = sharp(file).extract({ left, top, width: size, height: size }).resize(edge, edge);
  if (picked.mayMirror && fraction(seed, 4) > 0.5) image = image.flop();
  const light = {
    brightness: 0.95 + fraction(seed, 5) * 0.1,
    saturation: 0.92 + fraction(seed, 6) * 0.16,
    hue: Math.round(fraction(seed, 7) * 16 - 8),
  };
  return new Uint8Array(await image.modulate(light).webp({ quality: 88 }).toBuffer());
}

export async function bannerPicture(name: string): Promise<Uint8Array> {
  return new Uint8Array(await sharp(path.join(folder, `${name}.webp`)).toBuffer());
}

/** A number in [0, 1) from a seed and a place (Knuth's multiplicative hash). */
function fraction(seed: number, place: number): number {
  return (Math.imul(seed + place * 7919, 2654435761) >>> 0) / 2 ** 32;
}
