import { beforeEach, describe, expect, test } from "vitest";
import { paths } from "~/paths";
import { db } from "~/platform/db.server";
import { useApp } from "../setup/app-process";
import { useDatabase } from "../setup/use-database";
import { Page } from "../setup/visitor";
import { buildWorld, type Role, type World } from "./access-cast";

/** Whoever is refused by a browser gets a page: in the frame, in her language, with the way on. Programs get a line. */
const app = useApp(useDatabase());
let world: World;

beforeEach(async () => {
  world = await buildWorld();
}, 60_000);

type Ask = { readonly role?: Role; readonly method?: string; readonly headers?: Record<string, string> };

async function open(path: string, { role = "guest", method = "GET", headers = {} }: Ask = {}): Promise<Page> {
  const { Cookie = "", ...others } = headers;
  const answer = await fetch(app.origin + path, {
    method,
    redirect: "manual",
    headers: {
      Accept: "text/html,application/xhtml+xml",
      Cookie: `${world.cookies[role]}; ${Cookie}`,
      ...(method === "GET" ? {} : { Origin: app.origin }),
      ...others,
    },
    body: method === "GET" ? undefined : "a=b",
  });
  return new Page(answer.status, path, await answer.text(), answer.headers);
}

const english = { headers: { Cookie: "bahasa=en" } };

function isWhole(page: Page): void {
  expect(page.headers.get("Content-Type")).toContain("text/html");
  expect(page.html).toMatch(/<main id="isi"/);
  expect(page.html).not.toMatch(/\bat \w+.*\.tsx?:\d+|node_modules|Error:/);
}

describe("who is refused reads why, and where to go", () => {
  test("a mentor at an officer's page stays among her own places", async () => {
    const page = await open(paths.admin.people(), { role: "mentor" });
    expect(page.status).toBe(403);
    isWhole(page);
    expect(page.text).toContain("Halaman ini untuk petugas kota");
    expect(page.html).toContain(`href="${paths.admin.training()}"`);
    expect(page.html).not.toContain(`href="${paths.admin.audit()}"`);
  });
  test("Bu Rina, who has a shop, and Dina, who buys, are told whose page it is", async () => {
    const owner = await open(paths.admin.training(), { role: "owner", ...english });
    expect(owner.status).toBe(403);
    isWhole(owner);
    expect(owner.text).toContain("This page is for city officers and mentors");
    expect(owner.html).toContain(`href="${paths.owner.home()}"`);
    const buyer = await open(paths.admin.shopsCsv(), { role: "buyer" });
    expect([buyer.status, buyer.text.includes("Halaman ini untuk petugas kota")]).toEqual([403, true]);
    isWhole(buyer);
    expect(buyer.headers.get("Cache-Control")).toBe("no-store");
  });
  test("a page, a file or an act that isn't there", async () => {
    for (const path of ["/tidak/ada", "/pesanan/ET-2611-ZZZZZZ/nota.pdf", "/kategori/tidak-ada"]) {
      const page = await open(path, english);
      expect([path, page.status]).toEqual([path, 404]);
      isWhole(page);
      expect(page.text).toContain("This page does not exist");
      expect(page.html).toContain('<html lang="en"');
    }
    const order = await open(paths.order("ET-2611-ZZZZZZ", "x"), english);
    expect(order.text).toContain("The link may be cut short");
    expect(order.html).toContain(`href="${paths.orders()}"`);
    const act = await open(paths.admin.shopApproval("0"), { role: "admin", method: "POST" });
    expect(act.status).toBe(404);
    isWhole(act);
  });
  test("an act that is read, a form from elsewhere, a form that is none", async () => {
    const read = await open(paths.owner.submission(), { role: "owner", ...english });
    expect([read.status, read.headers.get("Allow")]).toEqual([405, "POST"]);
    isWhole(read);
    const foreign = await open(paths.signIn(), { method: "POST", headers: { Origin: "https://jahat.test" } });
    expect(foreign.status).toBe(403);
    isWhole(foreign);
    expect(foreign.text).toContain("Formulir ini dikirim dari situs lain");
    const odd = await open(paths.signIn(), {
      method: "POST",
      headers: { "Content-Type": "text/plain", Cookie: "bahasa=en" },
    });
    expect(odd.status).toBe(415);
    isWhole(odd);
    expect(odd.html).toContain('<html lang="en"');
  });
  test("Pak Hasan's shop is suspended: he finishes orders and sends papers, and publishes nothing", async () => {
    const { shopId } = world.market.hasan;
    await db.shop.update({ where: { id: shopId }, data: { status: "suspended" } });
    const seen = async (path: string, method = "GET") =>
      (await open(path, { role: "otherOwner", method })).status;
    const { owner } = paths;
    for (const path of [owner.home(), owner.orders(), owner.balance(), owner.statement(), owner.documents()])
      expect([path, await seen(path)]).toEqual([path, 200]);
    for (const path of [owner.products(), owner.reviews(), owner.straight(), owner.vouchers()])
      expect([path, await seen(path)]).toEqual([path, 200]);
    for (const path of [owner.newProduct(), owner.shop(), owner.delivery()])
      for (const method of ["GET", "POST"]) expect([path, await seen(path, method)]).toEqual([path, 403]);
    const goods = await db.product.findFirstOrThrow({ where: { shopId } });
    for (const path of [owner.productPublication(goods.id), owner.productStock(goods.id), owner.submission()])
      expect([path, await seen(path, "POST")]).toEqual([path, 403]);
    const refused = await open(owner.newProduct(), { role: "otherOwner", ...english });
    isWhole(refused);
    expect(refused.text).toContain("This shop is closed for now");
    const home = await open(owner.orders(), { role: "otherOwner" });
    expect(home.text).toContain("Toko ditutup sementara");
    await db.shop.update({ where: { id: shopId }, data: { status: "live" } });
  });
  test("a program gets a line of text, as before", async () => {
    for (const [path, status] of [
      [paths.admin.people(), 403],
      [paths.owner.submission(), 405],
    ] as const) {
      const answer = await open(path, { role: "owner", headers: { Accept: "*/*" } });
      expect([answer.status, answer.headers.get("Content-Type")]).toEqual([
        status,
        "text/plain; charset=utf-8",
      ]);
    }
  });
});
