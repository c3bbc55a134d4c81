/** Colours that come from data: a shop's own, a photo's average. Pure; the same on server and phone. */

/** Ink that reads on a colour "#rrggbb" with at least 4.5:1, as a token. */
export function inkOn(color: string): string {
  return contrast(luminance(color), 1) >= 4.5 ? "var(--white)" : "var(--black)";
}

/** WCAG relative luminance of "#rrggbb"; an unreadable colour counts as mid grey. */
export function luminance(color: string): number {
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? "808080";
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast of two luminances, 1 to 21. */
export function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * The average colour inside a thumbhash (base64), as "rgb(r g b)"; null for text that is none. Eighteen bits of
 * its header: lightness, yellow–blue and red–green (https://evanw.github.io/thumbhash/).
 */
export function averageColor(thumbhash: string | null | undefined): string | null {
  if (!thumbhash) return null;
  let bytes: string;
  try {
    bytes = atob(thumbhash);
  } catch {
    return null;
  }
  if (bytes.length < 5) return null;
  const header = bytes.charCodeAt(0) | (bytes.charCodeAt(1) << 8) | (bytes.charCodeAt(2) << 16);
  const light = (header & 63) / 63;
  const yellowBlue = ((header >> 6) & 63) / 31.5 - 1;
  const redGreen = ((header >> 12) & 63) / 31.5 - 1;
  const blue = light - (2 / 3) * yellowBlue;
  const red = (3 * light - blue + redGreen) / 2;
  const parts = [red, red - redGreen, blue].map((part) => Math.round(Math.max(0, Math.min(1, part)) * 255));
  return `rgb(${parts.join(" ")})`;
}
