import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

/** The laws of the house, read from the code's own imports. What is allowed beside them stands in a list that may only shrink. */
const root = path.resolve(import.meta.dirname, "..");

type SourceFile = { readonly name: string; readonly text: string; readonly imports: readonly Import[] };
type Import = { readonly target: string; readonly isType: boolean };

/** Rooms from top to bottom: each imports only those above it. */
const rooms = [
  "city",
  "accounts",
  "registry",
  "training",
  "shops",
  "catalog",
  "search",
  "cart",
  "vouchers",
  "ledger",
  "tax",
  "payments",
  "straight",
  "shipping",
  "orders",
  "payouts",
  "returns",
  "reviews",
  "insight",
  "notices",
];

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name).replaceAll("\\", "/"))
    .filter((name) => /\.tsx?$/.test(name) && !name.includes("/generated/") && !name.endsWith(".d.ts"))
    .map((name) => {
      const text = readFileSync(path.join(root, name), "utf8");
      return { name, text, imports: importsOf(name, text) };
    });
}

function importsOf(name: string, text: string): Import[] {
  const found: Import[] = [];
  for (const [, kind, body, target = ""] of text.matchAll(
    /^(import|export)\s+([^;]*?)\s*from\s+"([^"]+)"/gm,
  )) {
    const isType = body?.startsWith("type ") ?? false;
    found.push({ target: resolve(name, target), isType: isType && kind !== undefined });
  }
  for (const [, target = ""] of text.matchAll(/import\("([^"]+)"\)/g))
    found.push({ target: resolve(name, target), isType: false });
  return found;
}

function resolve(from: string, target: string): string {
  if (target.startsWith("~/")) return `app/${target.slice(2)}`;
  if (target.startsWith(".")) return path.posix.normalize(path.posix.join(path.posix.dirname(from), target));
  return `npm:${target}`;
}

const floorOf = (name: string) =>
  /^app\/(routes|http|ui|domain|platform|messages|cli|local-gateway)\//.exec(name)?.[1] ?? null;
const roomOf = (name: string) => /^app\/domain\/([a-z]+)\//.exec(name)?.[1] ?? null;
const isPure = (target: string) => !/\.server$/.test(target);
const isTest = (file: SourceFile) => /\.test\.tsx?$/.test(file.name);

const app = sourceFiles("app").filter((file) => !isTest(file));

function breaches(check: (file: SourceFile, one: Import) => string | null): string[] {
  return app.flatMap((file) =>
    file.imports.flatMap((one) => check(file, one) ?? []).map((why) => `${file.name}: ${why}`),
  );
}

describe("the laws of the house", () => {
  it("1: each floor leans only on the floors below it", () => {
    const allowed: Record<string, readonly string[]> = {
      routes: ["routes", "http", "ui", "domain", "platform", "messages"],
      http: ["http", "domain", "platform", "messages"],
      ui: ["ui", "domain", "platform", "messages"],
      domain: ["domain", "platform", "messages"],
      platform: ["platform"],
      messages: ["messages", "platform"],
    };
    expect(
      breaches((file, { target, isType }) => {
        const [from, to] = [floorOf(file.name), floorOf(target)];
        if (!from || !to || !allowed[from] || isType) return null;
        if (!allowed[from].includes(to)) return `${from} imports ${target}`;
        if (from === "http" && to === "domain" && !/domain\/(accounts|shops|cart|search)\//.test(target))
          return `http imports ${target}`;
        if (from === "ui" && (to === "domain" || to === "platform") && !isPure(target))
          return `ui imports ${target}`;
        if (from === "messages" && to === "platform" && !/platform\/format$/.test(target))
          return `messages imports ${target}`;
        return null;
      }),
    ).toEqual([]);
  });

  it("2: a room imports only rooms above it, and nobody insight or notices", () => {
    expect(
      breaches((file, { target, isType }) => {
        const [from, to] = [roomOf(file.name), roomOf(target)];
        if (!from || !to || from === to || isType) return null;
        if (rooms.indexOf(to) < 0) return `unknown room ${to}`;
        return rooms.indexOf(to) < rooms.indexOf(from) && to !== "insight" && to !== "notices"
          ? null
          : `${from} imports ${target}`;
      }),
    ).toEqual([]);
  });

  it("3: a file without a suffix is pure, and only env.server reads the environment", () => {
    const worldly =
      /^npm:(node:(fs|net|http|https|child_process|crypto|dns|os)|pg|sharp|graphile-worker|nodemailer|express|@prisma)/;
    const pureFloors = new Set(["domain", "platform", "ui", "messages"]);
    expect(
      breaches((file, { target, isType }) => {
        if (isType || /\.server\.tsx?$/.test(file.name) || !pureFloors.has(floorOf(file.name) ?? ""))
          return null;
        return worldly.test(target) || !isPure(target) ? `pure file imports ${target}` : null;
      }),
    ).toEqual([]);
    const readers = app
      .filter((file) => /process\.env\b/.test(file.text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, "")))
      .map((file) => file.name);
    expect(readers.filter((name) => !name.startsWith("app/cli/"))).toEqual([
      "app/local-gateway/settings.ts",
      "app/platform/env.server.ts",
    ]);
  });

  it("4: a room's subfolders are its own", () => {
    expect(
      breaches((file, { target }) => {
        const inner = /^app\/domain\/([a-z]+)\/[a-z-]+\//.exec(target)?.[1];
        return inner && roomOf(file.name) !== inner ? `reaches into ${target}` : null;
      }),
    ).toEqual([]);
  });

  it("5: only the owning room writes its tables", () => {
    const owner = new Map<string, string>();
    for (const name of readdirSync(path.join(root, "prisma/schema"))) {
      const room = name.replace(".prisma", "");
      const text = readFileSync(path.join(root, "prisma/schema", name), "utf8");
      for (const [, model = ""] of text.matchAll(/^model (\w+)/gm))
        owner.set(model[0]?.toLowerCase() + model.slice(1), room);
    }
    const writes =
      /\b(?:tx|db|client)\.(\w+)\.(?:create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\(/g;
    const foreign = app.flatMap((file) =>
      [...file.text.matchAll(writes)].flatMap(([, model = ""]) => {
        const room = roomOf(file.name);
        return owner.get(model) === room ? [] : [`${file.name} writes ${model} of ${owner.get(model)}`];
      }),
    );
    expect(foreign).toEqual([]);
  });

  it("6: the domain knows neither Remix nor React nor Response", () => {
    expect(
      breaches((file, { target }) =>
        floorOf(file.name) === "domain" && /^npm:(@remix-run|react|express)/.test(target)
          ? `domain imports ${target}`
          : null,
      ),
    ).toEqual([]);
    expect(
      app
        .filter((file) => floorOf(file.name) === "domain" && /\bnew Response\b/.test(file.text))
        .map((file) => file.name),
    ).toEqual([]);
  });

  it("7: files stay short enough to read, routes shorter", () => {
    const long = app
      .filter((file) => file.text.split("\n").length > (file.name.startsWith("app/routes/") ? 120 : 250))
      .map((file) => file.name);
    expect(long.filter((name) => !mayBeLong.includes(name))).toEqual([]);
    expect(mayBeLong.filter((name) => !long.includes(name))).toEqual([]);
  });

  it("every route says who may pass", () => {
    const routes = app.filter((file) => file.name.startsWith("app/routes/"));
    expect(
      routes.filter((file) => !/export const handle\b/.test(file.text)).map((file) => file.name),
    ).toEqual([]);
    expect(routes.length).toBeGreaterThan(10);
  });

  it("a closed route asks its guard in every loader and action: the doorkeeper isn't the only lock", () => {
    const guards: Readonly<Record<string, RegExp>> = {
      owner: /\brequireOwner\(/,
      mentor: /\brequire(?:Officer|Admin)\(/,
      admin: /\brequireAdmin\(|\bdecide\(/,
    };
    const open = app.flatMap(({ name, text }) => {
      const guard = guards[/handle: RouteHandle = \{ policy: "(\w+)"/.exec(text)?.[1] ?? ""];
      if (!guard || !name.startsWith("app/routes/")) return [];
      const exported = text.split(/^export /m).flatMap((half) => {
        const name = /^(?:async function|function|const) (loader|action)\b/.exec(half)?.[1];
        return name && !guard.test(half) ? [name] : [];
      });
      return exported.map((half) => `${name} ${half}`);
    });
    expect(open).toEqual([]);
  });

  it("a page's title is in its reader's language", () => {
    const literal = /title: "(?!Etalase")|title: `[^`]*\?\? "(?!Etalase"|")|Words\.id\b/;
    const told = app.filter(({ name, text }) => {
      const meta = text.split(/^export /m).find((part) => part.startsWith("const meta"));
      return name.startsWith("app/routes/") && literal.test(meta ?? "");
    });
    expect(told.map((file) => file.name)).toEqual([]);
  });

  it("what is told is heard, and what is listened for is told", () => {
    const told = app
      .filter(({ name }) => /^app\/domain\/\w+\//.test(name))
      .flatMap(({ text }) => text.match(/^.*\btype: "[a-z]+\.[a-z_]+".*$/gm) ?? [])
      .flatMap((line) => line.match(/"[a-z]+\.[a-z_]+"/g) ?? []);
    const table = readFileSync(path.join(root, "app/domain/reactions.server.ts"), "utf8");
    const heard = table.slice(0, table.indexOf("satisfies Reactions")).match(/^ {2}"[a-z]+\.[a-z_]+"(?=:)/gm);
    expect(heard?.map((type) => type.trim()).sort()).toEqual([...new Set(told)].sort());
  });

  it("sentences stand in messages, and both languages have all of them", () => {
    const words = sourceFiles("app/messages").map((file) => file.name);
    const rooms = words.filter((name) => name.endsWith(".id.ts"));
    expect(rooms.filter((name) => !words.includes(name.replace(".id.ts", ".en.ts")))).toEqual([]);
  });
});

/** Longer than the law wants, each for a reason; only ever shorter. */
const mayBeLong: readonly string[] = [];
