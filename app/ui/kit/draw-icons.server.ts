/** Draws icons.svg from the icon set: `npx tsx app/ui/kit/draw-icons.server.ts`. Never runs with the app. */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { iconNames } from "./icon-names";

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];
type Drawing = { readonly __iconData?: { readonly node: readonly Shape[] } };

const home = createRequire(import.meta.url)
  .resolve("lucide-react")
  .replace(/dist\/.*/, "dist/esm/icons/");

/** An older name only points to the file with the drawing. */
async function drawingOf(file: string): Promise<readonly Shape[]> {
  const drawing: Drawing = await import(pathToFileURL(home + file).href);
  if (drawing.__iconData) return drawing.__iconData.node;
  const source = await readFile(home + file, "utf8");
  const target = source.match(/from '\.\/([\w-]+\.mjs)'/)?.[1];
  if (!target) throw new Error(`no drawing in ${file}`);
  return drawingOf(target);
}

async function symbol(name: string): Promise<string> {
  const shapes = (await drawingOf(`${name}.mjs`)).map(([tag, { key: _, ...attributes }]) => {
    const text = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
    return `<${tag}${text.join("")}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

const symbols = await Promise.all(iconNames.map(symbol));
const licence = "<!-- Lucide, ISC licence, https://lucide.dev/license -->";
await writeFile(
  new URL("./icons.svg", import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.join("\n")}\n</svg>\n`,
);
