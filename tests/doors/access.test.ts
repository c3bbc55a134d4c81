import { randomUUID } from "node:crypto";
import { decode } from "turbo-stream";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { useApp } from "../setup/app-process";
import { useDatabase } from "../setup/use-database";
import { Page } from "../setup/visitor";
import { cashOrder } from "../stories/checkout-cast";
import { buildWorld, contents, quiet, type Role, roles, secret, valueIn, type World } from "./access-cast";
import { addressOf, type Door, readDoors } from "./manifest";

/** All routes of the manifest × who knocks × two shops. The expectations stand here, not in the code that is tested. */
const app = useApp(useDatabase(), { TRUSTED_PROXIES: "1" });
let doors: Door[];
let world: World;

beforeAll(async () => {
  doors = await readDoors();
});
beforeEach(async () => {
  world = await buildWorld();
}, 60_000);

type Told = { readonly status: number; readonly to: string | null; readonly body: string };

let knocks = 0;

/** From an address of its own each time, so that no limit of tries answers instead; without the nonce, which is chance. */
async function knock(role: Role, path: string, method = "GET", body?: BodyInit): Promise<Told> {
  knocks += 1;
  const answer = await fetch(app.origin + path, {
    method,
    redirect: "manual",
    headers: {
      Cookie: world.cookies[role],
      "X-Forwarded-For": `198.51.${(knocks >> 8) & 255}.${knocks & 255}`,
      ...(method === "GET" ? {} : { Origin: app.origin }),
    },
    body: method === "GET" ? undefined : (body ?? new URLSearchParams()),
  });
  const text = (await answer.text()).replace(/nonce="[^"]*"/g, "");
  return { status: answer.status, to: answer.headers.get("Location"), body: text };
}

/** Several at once, as many as the app's pool has connections. */
async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, one));
}

/** In single fetch's own writing: beside the frame's line about herself, every route says only that it refuses. */
async function holdsRefusalsAlone(body: string): Promise<boolean> {
  const refused = (kind: unknown) => (kind === "ErrorResponse" ? { value: "refused" } : undefined);
  const { value } = await decode(new Response(body).body as ReadableStream<Uint8Array>, {
    plugins: [refused],
  });
  const { root: _frame, ...routes } = value as Record<string, { readonly error?: unknown }>;
  return Object.values(routes).every(({ error }) => error === "refused");
}

const own = (door: Door) => addressOf(door, (name, path) => valueIn(world, name, path));

type Turned = "/masuk" | "/masuk/kode" | "/akun/keamanan" | "/buka-toko" | 403 | 404 | "pass";

/** Who is turned away from what, and how. */
const expected: Readonly<Record<string, Readonly<Record<Role, Turned>>>> = {
  public: everyone("pass"),
  machine: everyone("pass"),
  dev: everyone(404),
  signed_in: { ...everyone("pass"), guest: "/masuk", halfWay: "/masuk/kode" },
  owner: {
    ...everyone("/buka-toko"),
    ...{ owner: "pass", otherOwner: "pass", guest: "/masuk", halfWay: "/masuk/kode" },
  },
  mentor: {
    ...everyone(403),
    ...{ mentor: "pass", admin: "pass", adminWithoutFactor: "/akun/keamanan" },
    ...{ guest: "/masuk", halfWay: "/masuk/kode" },
  },
  admin: {
    ...everyone(403),
    ...{ admin: "pass", adminWithoutFactor: "/akun/keamanan", guest: "/masuk", halfWay: "/masuk/kode" },
  },
};

function everyone(outcome: Turned): Record<Role, Turned> {
  return Object.fromEntries(roles.map((role) => [role, outcome])) as Record<Role, Turned>;
}

/** Mentors see the programmes; to open one is an officer's. Who owes no code is sent to give her password. */
const isStricter = (path: string, method: string, role: Role) =>
  method === "POST" &&
  ((path === "/admin/pelatihan" && role === "mentor") || (path === "/masuk/kode" && role !== "halfWay"));

function turned({ status, to }: Told): Turned | number {
  const path = to?.split("?")[0];
  for (const gate of ["/masuk", "/masuk/kode", "/akun/keamanan", "/buka-toko"] as const)
    if (path === gate && status === 303) return gate;
  return status === 403 || status === 404 ? status : "pass";
}

describe("every route × everybody", () => {
  test("declares who may pass", () => {
    const known = Object.keys(expected);
    expect(doors.filter(({ policy }) => !policy || !known.includes(policy)).map(({ id }) => id)).toEqual([]);
    expect(doors.length).toBeGreaterThan(130);
    const inArea = (area: string) => doors.filter(({ path }) => `${path}/`.startsWith(area));
    const policies = (area: string) => [...new Set(inArea(area).map(({ policy }) => policy))].sort();
    expect(["/admin/", "/kelola/", "/akun/", "/dev/", "/webhook/"].map(policies)).toEqual([
      ["admin", "mentor"],
      ["owner"],
      ["signed_in"],
      ["dev"],
      ["machine"],
    ]);
  });

  test("turns away whom its policy turns away, by whatever method, and nothing changes", async () => {
    await quiet();
    const before = await contents();
    const wrong: unknown[] = [];
    const knocks = doors.flatMap((door) =>
      roles.flatMap((role) => {
        const outcome = expected[door.policy ?? ""]?.[role] ?? 403;
        const methods = door.hasAction ? ["GET", "POST", "PUT", "DELETE"] : ["GET", "POST"];
        return outcome === "pass" ? [] : methods.map((method) => ({ door, role, method, outcome }));
      }),
    );
    await each(knocks, async ({ door, role, method, outcome }) => {
      const came = turned(await knock(role, own(door), method));
      if (came !== outcome) wrong.push([method, door.path, role, came, outcome]);
    });
    expect(wrong).toEqual([]);
    expect(knocks.length).toBeGreaterThan(1000);
    expect(await contents()).toBe(before);
  }, 180_000);

  test("gives no data to whom it turns away, asked as the browser's scripts ask", async () => {
    const closed = doors.filter(({ policy }) => policy !== "public" && policy !== "machine");
    const wrong: unknown[] = [];
    await each(closed, async (door) => {
      for (const role of ["guest", "buyer", "halfWay", "adminWithoutFactor"] as const) {
        const outcome = expected[door.policy ?? ""]?.[role];
        if (outcome === "pass") continue;
        const came = await knock(role, `${own(door)}.data`);
        const isShut =
          typeof outcome === "number"
            ? came.status === outcome && (await holdsRefusalsAlone(came.body))
            : came.status === 202 && came.body.length <= 400;
        if (!isShut) wrong.push([door.path, role, came.status, came.body.length]);
      }
    });
    expect(wrong).toEqual([]);
  }, 120_000);

  test("opens to whom it is for, and never breaks: read, or sent an empty form", async () => {
    const wrong: unknown[] = [];
    const knocks = doors.flatMap((door) =>
      roles
        .filter((role) => expected[door.policy ?? ""]?.[role] === "pass")
        .flatMap((role) =>
          (door.hasAction ? ["GET", "POST"] : ["GET"]).map((method) => ({ door, role, method })),
        ),
    );
    // Last of all what would end the sessions or the rows that the others need.
    const late = (path: string) => /keluar$|pengeluaran$|persetujuan$|salinan$/.test(path);
    knocks.sort((a, b) => Number(late(a.door.path)) - Number(late(b.door.path)));
    await each(knocks, async ({ door, role, method }) => {
      const came = await knock(role, own(door), method);
      const isShut = turned(came) === 403 || turned(came) === "/masuk";
      if (came.status >= 500 || isShut !== isStricter(door.path, method, role))
        wrong.push([method, door.path, role, came.status, came.to]);
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test("never breaks over an id that is none", async () => {
    const odd = ["x", "0", "-1", "a".repeat(300), "ü'\"<>;--", "[object Object]", "__proto__"];
    const wrong: unknown[] = [];
    const knocks = doors
      .filter(({ path }) => /:|\*/.test(path))
      .flatMap((door) => odd.map((value) => ({ door, value })));
    await each(knocks, async ({ door, value }) => {
      const role = door.policy === "owner" ? "owner" : "admin";
      const path = addressOf(door, () => value);
      for (const method of door.hasAction ? ["GET", "POST"] : ["GET"]) {
        const { status } = await knock(role, path, method);
        if (status >= 500 || status === 200) wrong.push([method, path, status]);
      }
    });
    // The cart itself, which stands behind the address of a line.
    const harmless = ["/keranjang/barang/"];
    expect(wrong.filter((one) => !harmless.some((path) => String(one).includes(path)))).toEqual([]);
  }, 120_000);
});

describe("what is another's", () => {
  /** A foreign row and one that never was: the same status and the same bytes. */
  async function isHidden(role: Role, path: string, id: string, method = "GET", form = {}) {
    const never = id.startsWith("ET-") ? "ET-2611-ZZZZZZ" : randomUUID();
    const [foreign, nothing] = [
      await knock(role, path, method, new URLSearchParams(form)),
      await knock(role, path.replace(id, never), method, new URLSearchParams(form)),
    ];
    const [body, none] = [foreign.body.replaceAll(id, "·"), nothing.body.replaceAll(never, "·")];
    // A file that waited to be let in and is gone, or never was hers: back to the page where she sends one.
    if (path.includes("/impor/") && foreign.status === 303 && foreign.to === nothing.to) return null;
    if (foreign.status !== 404 || nothing.status !== 404) return `${foreign.status} and ${nothing.status}`;
    return body === none ? null : "other bytes";
  }

  /** What Bu Rina could send from her own page, the words it asks for filled in: nothing is wrong with the form. */
  const asked = /^(?:body|reason|code|courier|trackingNumber)$/;
  function formOn({ status, body }: Told, path: string): Record<string, string> {
    const action = [path, `${path}?index`].find((one) => body.includes(`action="${one}"`));
    if (status !== 200 || !action) return { token: "12345678" };
    const fields = new Page(status, path, body, new Headers()).form(action);
    return Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value || (asked.test(name) ? "1234" : "")]),
    );
  }

  test("an owner finds nothing of another shop: as if it had never been", async () => {
    await quiet();
    const before = await contents();
    const wrong: unknown[] = [];
    const named = doors.filter(({ path, policy }) => policy === "owner" && /:(id|part|review)/.test(path));
    for (const door of named) {
      const path = own(door);
      const id = path.split("/").find((step) => /^[0-9a-f]{8}-/.test(step)) ?? "";
      const hers = await knock("owner", path);
      const form = formOn(hers, path);
      for (const method of door.hasAction ? ["GET", "POST", "DELETE"] : ["GET"]) {
        if (method === "GET" && hers.status >= 400) continue;
        const seen = await isHidden("otherOwner", path, id, method, form);
        if (seen) wrong.push([method, door.path, seen]);
      }
    }
    expect(wrong).toEqual([]);
    expect(named.length).toBeGreaterThan(15);
    expect(await contents()).toBe(before);
  }, 120_000);

  test("an owner doesn't move another's photo through a product of her own", async () => {
    const { ids, market } = world;
    const mine = await db.product.findFirstOrThrow({ where: { shopId: market.hasan.shopId } });
    const photo = ids.photo ?? "";
    for (const [method, body] of [
      ["POST", { alt: "diambil" }],
      ["DELETE", {}],
    ] as const)
      expect(
        await knock(
          "otherOwner",
          paths.owner.productPhoto(mine.id, photo),
          method,
          new URLSearchParams(body),
        ),
      ).toMatchObject({ status: 404 });
    expect(await db.photo.findUnique({ where: { id: photo } })).toMatchObject({ alt: "" });
  });

  test("stock is set on nobody else's variant, not even below a product of one's own", async () => {
    const { market } = world;
    const mine = await db.product.findFirstOrThrow({ where: { shopId: market.hasan.shopId } });
    const stock = {
      variant: market.amplang,
      stock: "999",
      seen: "0",
      token: "abcdefgh12",
      lanjut: "/kelola/barang",
    };
    const came = await knock(
      "otherOwner",
      `${paths.owner.product(mine.id)}/stok`,
      "POST",
      new URLSearchParams(stock),
    );
    expect(came.status).toBe(404);
    expect((await db.variant.findUniqueOrThrow({ where: { id: market.amplang } })).stock).not.toBe(999);
  });

  test("an order is there for its buyer and its link: to all others, officers too, as if it had never been", async () => {
    await quiet();
    const before = await contents();
    const wrong: unknown[] = [];
    const nomor = world.ids.nomor ?? "";
    for (const door of doors.filter(({ path }) => path.startsWith("/pesanan/:nomor"))) {
      if ((await knock("buyer", own(door))).status === 403) wrong.push([door.path, "shut to its buyer"]);
      for (const role of roles.filter((one) => one !== "buyer"))
        for (const method of door.hasAction ? ["GET", "POST"] : ["GET"]) {
          const seen = await isHidden(role, own(door), nomor, method);
          if (seen) wrong.push([method, door.path, role, seen]);
        }
    }
    expect(wrong).toEqual([]);
    expect(await contents()).toBe(before);
  }, 120_000);

  test("a part or line of another order isn't reached through one's own", async () => {
    const own = await cashOrder(world.market);
    const foreign = [
      paths.partReceipt(own.nomor, world.ids.part ?? "", own.key),
      paths.partMessages(own.nomor, world.ids.part ?? "", own.key),
      paths.returns.withdrawal(own.nomor, world.ids.return ?? "", own.key),
      paths.returns.complaint(own.nomor, world.ids.return ?? "", own.key),
      paths.returns.shipment(own.nomor, world.ids.return ?? "", own.key),
    ];
    for (const path of foreign)
      for (const method of ["GET", "POST"])
        expect(await knock("guest", path, method, new URLSearchParams({ body: "Halo" }))).toMatchObject({
          status: 404,
        });
    for (const path of [
      paths.returns.ask(own.nomor, world.ids.part ?? "", own.key),
      paths.returns.one(own.nomor, world.ids.return ?? "", own.key),
    ])
      expect((await knock("guest", path)).status).toBe(404);
    const review = paths.lineReview(own.nomor, world.ids.line ?? "", own.key);
    expect((await knock("guest", review)).status).toBe(404);
  });

  test("nobody works in a shop that isn't hers, whatever her cookie says", async () => {
    const { rina, hasan } = world.market;
    expect((await knock("otherOwner", paths.accountShop(rina.shopId), "POST")).status).toBe(404);
    const pretending = `${world.cookies.otherOwner}; toko=${rina.shopId}`;
    const answer = await fetch(app.origin + paths.owner.shop(), { headers: { Cookie: pretending } });
    expect(await answer.text()).toContain(hasan.shopId ? "batik-pak-hasan" : "");
  });

  test("what is Bu Rina's alone is read on no page of anybody else's", async () => {
    const wrong: unknown[] = [];
    const plain = doors.filter(({ path }) => !path.includes(":") || /:(shop|product|slug|file)\b/.test(path));
    await each(plain, async (door) => {
      for (const role of ["guest", "buyer", "otherOwner", "mentor"] as const) {
        // It is her order, and the letters are hers.
        if (/^\/(?:pesanan|akun)/.test(door.path) && role === "buyer") continue;
        const page = await knock(role, own(door));
        if (page.body.includes(secret) || page.body.includes("0011223344")) wrong.push([door.path, role]);
      }
    });
    expect(wrong).toEqual([]);
    const hers = await knock("owner", paths.owner.product(world.ids["kelola/barang"] ?? ""));
    expect(hers.body).toContain(secret);
  }, 120_000);
});
