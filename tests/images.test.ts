import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overrideEnv } from "~/platform/env.server";
import { type PictureProblem, parseRenditionName, pictureWidths } from "~/platform/images";
import { keepPicture, pictureBytes, removePicture } from "~/platform/images.server";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "etalase-images-"));
  overrideEnv({ DATA_DIR: folder, S3_URL: undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const noise = { type: "gaussian", mean: 120, sigma: 40 } as const;

function blank(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: "#c9b28a" } });
}

/** Photo-like: soft patches of many tones, neither flat nor as dear to encode as pure noise. */
async function photo(width: number, height: number) {
  const [across, down] = [Math.ceil(width / 20), Math.ceil(height / 20)];
  const patches = sharp({
    create: { width: across, height: down, channels: 3, background: "#c9b28a", noise },
  });
  return sharp(await patches.png().toBuffer()).resize(width, height, { kernel: "cubic", fit: "fill" });
}

async function problemOf(bytes: Uint8Array): Promise<PictureProblem | "kept"> {
  const kept = await keepPicture(bytes);
  return kept.ok ? "kept" : kept.code;
}

async function keep(bytes: Uint8Array) {
  const kept = await keepPicture(bytes);
  if (!kept.ok) throw new Error(kept.code);
  return kept.value;
}

async function rendition(name: string) {
  const wanted = parseRenditionName(name);
  return wanted && pictureBytes(wanted);
}

/** Writes another size into the first start-of-frame of a JPEG. */
function withDeclaredSize(jpeg: Buffer, side: number): Buffer {
  const lying = Buffer.from(jpeg);
  for (let at = 2; at < lying.length; at += 2 + lying.readUInt16BE(at + 2)) {
    const marker = lying[at + 1] ?? 0;
    if (marker === 0xc0 || marker === 0xc2) {
      lying.writeUInt16BE(side, at + 5);
      lying.writeUInt16BE(side, at + 7);
      return lying;
    }
  }
  throw new Error("no frame in this JPEG");
}

describe("what Bu Rina's phone sends", () => {
  test("a 24-megapixel photo is taken, turned and drawn small in two seconds of a core", async () => {
    const bytes = await (await photo(6000, 4000)).jpeg({ quality: 88 }).toBuffer();
    // CPU time: how long a neighbour on the machine kept us waiting says nothing about our work.
    const start = process.cpuUsage();
    const picture = await keep(bytes);
    const used = process.cpuUsage(start);
    const took = (used.user + used.system) / 1000;
    expect(picture.width).toBe(1600);
    expect(picture.height).toBe(1067);
    expect(picture.thumbhash).toMatch(/^[A-Za-z0-9+/=]{20,40}$/);
    expect(took).toBeLessThan(2000);
  });

  test("a photo taken upright stands upright, and the place of her house is gone", async () => {
    const bytes = await (await photo(800, 600))
      .withExif({ IFD0: { Model: "Redmi" }, IFD3: { GPSLatitude: "3/1 18/1 0/1", GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const picture = await keep(bytes);
    expect([picture.width, picture.height]).toEqual([600, 800]);
    for (const name of ["160.avif", "320.webp", "640.jpg", "1280.webp"]) {
      const drawn = await rendition(`${picture.hash}-${name}`);
      const { exif, xmp, iptc, orientation } = await sharp(Buffer.from(drawn ?? [])).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(Buffer.from(drawn ?? []).includes("Redmi")).toBe(false);
    }
  });

  test("PNG and WebP are taken too, and see-through parts become white", async () => {
    const clear = sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const picture = await keep(await clear.png().toBuffer());
    const drawn = await rendition(`${picture.hash}-160.webp`);
    const { data } = await sharp(Buffer.from(drawn ?? []))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([data[0], data[1], data[2]]).toEqual([255, 255, 255]);
    expect(await problemOf(await (await photo(300, 200)).webp().toBuffer())).toBe("kept");
  });

  test("the same photo sent twice is one file", async () => {
    const bytes = await (await photo(400, 400)).jpeg().toBuffer();
    expect((await keep(bytes)).hash).toBe((await keep(bytes)).hash);
  });
});

describe("renditions", () => {
  test("small ones are there at once, the others are drawn when first asked for and kept", async () => {
    const picture = await keep(await (await photo(1500, 1500)).jpeg().toBuffer());
    const home = path.join(folder, "media", "photo", picture.hash.slice(0, 2), picture.hash);
    expect((await readdir(home)).sort()).toEqual([
      "160.avif",
      "160.webp",
      "320.avif",
      "320.webp",
      "master.webp",
    ]);
    for (const width of pictureWidths) {
      const drawn = await rendition(`${picture.hash}-${width}.avif`);
      expect((await sharp(Buffer.from(drawn ?? [])).metadata()).width).toBe(width);
    }
    expect(await readdir(home)).toContain("1280.avif");
  });

  test("fifty visitors who ask for a missing one at once get it, drawn once", async () => {
    const picture = await keep(await (await photo(900, 900)).jpeg().toBuffer());
    const drawn = await Promise.all(Array.from({ length: 50 }, () => rendition(`${picture.hash}-640.avif`)));
    expect(new Set(drawn.map((bytes) => bytes?.length)).size).toBe(1);
  });

  test("a picture that never was, and a removed one, are not there", async () => {
    expect(await rendition(`${"0".repeat(40)}-320.webp`)).toBeNull();
    const picture = await keep(await (await photo(333, 333)).jpeg().toBuffer());
    await removePicture(picture.hash);
    expect(await rendition(`${picture.hash}-320.webp`)).toBeNull();
    expect(await rendition(`${picture.hash}-960.webp`)).toBeNull();
  });
});

describe("what is no picture for us", () => {
  test("HTML that calls itself photo.jpg is refused", async () => {
    expect(await problemOf(Buffer.from("<!doctype html><script>alert(1)</script>"))).toBe("picture_unknown");
  });

  test("an SVG with a script is refused", async () => {
    const svg =
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    expect(await problemOf(Buffer.from(svg))).toBe("picture_svg");
  });

  test("HEIC has a reason of its own, so that the page can say how to send JPEG", async () => {
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from("ftypheic\0\0\0\0mif1heic"),
      Buffer.alloc(200),
    ]);
    expect(await problemOf(heic)).toBe("picture_heic");
  });

  test("AVIF and GIF are refused by name, a GIF that is also JavaScript included", async () => {
    expect(await problemOf(await blank(64, 64).avif().toBuffer())).toBe("picture_avif");
    expect(await problemOf(Buffer.from("GIF89a/*\0\0\0\0\0*/=1;alert(1)//"))).toBe("picture_gif");
  });

  test("an animated WebP and its thousand frames are refused by the header", async () => {
    const frames = await sharp(
      await Promise.all(
        ["#f00", "#0f0", "#00f"].map((background) =>
          sharp({ create: { width: 20, height: 20, channels: 3, background } })
            .png()
            .toBuffer(),
        ),
      ),
      { join: { animated: true } },
    )
      .webp({ loop: 0 })
      .toBuffer();
    expect(await problemOf(frames)).toBe("picture_animated");
  });

  test("a header that declares 64250 × 64250 pixels is refused undecoded within 50 ms", async () => {
    const bomb = withDeclaredSize(await blank(64, 64).jpeg().toBuffer(), 64250);
    await problemOf(bomb);
    const start = performance.now();
    expect(await problemOf(bomb)).toBe("picture_too_many_pixels");
    expect(performance.now() - start).toBeLessThan(50);
  });

  test("half a photo and an empty file are refused", async () => {
    const whole = await (await photo(1200, 900)).jpeg().toBuffer();
    expect(await problemOf(whole.subarray(0, whole.length / 2))).toBe("picture_broken");
    expect(await problemOf(whole.subarray(0, 40))).toBe("picture_broken");
    expect(await problemOf(new Uint8Array())).toBe("picture_empty");
  });

  test("more than 12 MB is refused unread", async () => {
    expect(await problemOf(Buffer.alloc(12 * 1024 * 1024 + 1, 0xff))).toBe("picture_too_large");
  });

  test("a JPEG with an archive behind it is taken, and the archive stays behind", async () => {
    const payload = Buffer.from("PK\u0003\u0004 stowaway.exe");
    const picture = await keep(Buffer.concat([await (await photo(300, 300)).jpeg().toBuffer(), payload]));
    for (const format of ["avif", "webp", "jpg"]) {
      const drawn = await rendition(`${picture.hash}-320.${format}`);
      expect(Buffer.from(drawn ?? []).includes("stowaway")).toBe(false);
    }
  });
});

describe("names", () => {
  test.each([
    "../../.env",
    `${"a".repeat(40)}-320.webp/..`,
    `${"a".repeat(40)}-321.webp`,
    `${"a".repeat(40)}-320.svg`,
    `${"A".repeat(40)}-320.webp`,
    `${"a".repeat(39)}-320.webp`,
    `${"a".repeat(40)}-0320.webp`,
    `${"a".repeat(40)}-320.webp\0`,
    "",
  ])("%j names nothing", (name) => {
    expect(parseRenditionName(name)).toBeNull();
  });
});
