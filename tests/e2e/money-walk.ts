import { expect, type Page } from "@playwright/test";
import { type Door, readDoors } from "../doors/manifest";
import { keyboardFaults } from "./keys";

/** Where money is bought with, earned and looked after. A new page in here is walked without anybody naming it. */
const areas = /^\/(keranjang|checkout|pesanan|kelola|admin)(\/|$)/;

/** What has nothing to do with money. */
const others =
  /\/ulasan$|^\/(kelola|admin)\/(barang|toko|dokumen|pengiriman|ulasan|pelatihan|angkatan|sertifikat|daftar-usaha|orang|jejak|pekerjaan)(\/|$)/;

/** Of these pages each one is another: every kind of case, and every choice of it. */
const manifold = /^\/admin\/kasus\/:id/;

/** Where its links and forms lead. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/ (?:href|action)="(\/[^"#]*)/g)].map(([, link = ""]) =>
    link.replaceAll("&amp;", "&"),
  );
}

/** Every page about money, pressed through with the keyboard once. */
export class MoneyWalk {
  private readonly walked = new Set<string>();
  /** Addresses that some page led to. */
  private readonly known = new Set<string>();

  private constructor(private readonly doors: readonly Door[]) {}

  static async begin(): Promise<MoneyWalk> {
    const doors = await readDoors();
    return new MoneyWalk(
      doors.filter(({ path, isPage }) => isPage && areas.test(path) && !others.test(path)),
    );
  }

  /** Walks the page that is open, unless one of its kind was. */
  async see(page: Page): Promise<void> {
    const address = page.url();
    const kind = this.kindOf(address);
    this.note(linksIn(await page.content()));
    if (kind === null || this.walked.has(kind)) return;
    this.walked.add(kind);
    expect.soft(await keyboardFaults(page), address).toEqual([]);
  }

  /**
   * Goes on from link to link until no page below the address is left that can be reached. Of pages of a kind that
   * was walked the links alone are taken, of a few of them.
   */
  async goThrough(page: Page, root: string): Promise<void> {
    this.known.add(root);
    const tried = new Set<string>();
    const looked = new Map<string, number>();
    const next = () => this.candidates(root).find((one) => !tried.has(one));
    for (let address = next(); address; address = next()) {
      tried.add(address);
      const kind = this.kindOf(address);
      const often = looked.get(kind ?? "") ?? 0;
      if (kind === null || often > 30 || !this.leadsOn(kind)) continue;
      looked.set(kind, often + 1);
      const answer = await page.request.get(address, { maxRedirects: 0 });
      if (answer.status() !== 200 || !answer.headers()["content-type"]?.includes("html")) continue;
      if (this.walked.has(kind)) this.note(linksIn(await answer.text()));
      else {
        await page.goto(address);
        await this.see(page);
      }
    }
  }

  /** Pages that nobody has come to. */
  left(): string[] {
    const seen = new Set([...this.walked].map((kind) => kind.split(" ")[0]));
    return this.doors.map(({ path }) => path).filter((path) => !seen.has(path));
  }

  /** It was not walked yet, or something below it was not. */
  private leadsOn(kind: string): boolean {
    const [path = ""] = kind.split(" ");
    return !this.walked.has(kind) || this.left().some((one) => one.startsWith(`${path}/`));
  }

  private note(links: readonly string[]): void {
    for (const link of links) if (areas.test(link)) this.known.add(link);
  }

  /** What is known, and the pages below it that no link leads to: a form's own address, say. */
  private candidates(root: string): string[] {
    const below = [...this.known].filter(
      (one) => `${one}/`.startsWith(`${root}/`) || one.startsWith(`${root}?`),
    );
    const plain = this.doors
      .map(({ path }) => path)
      .filter((path) => path.startsWith(root) && !path.includes(":"));
    const deeper = below.flatMap((one) => {
      const [address = "", query] = one.split("?");
      const door = this.doorOf(address);
      if (!door) return [];
      return this.doors
        .filter(({ path }) => path.startsWith(`${door.path}/`) && !path.slice(door.path.length).includes(":"))
        .map(({ path }) => `${address}${path.slice(door.path.length)}${query ? `?${query}` : ""}`);
    });
    return [...below, ...plain, ...deeper];
  }

  private doorOf(address: string): Door | undefined {
    const places = address.split("/").length;
    const fits = ({ path }: Door) =>
      path.split("/").length === places &&
      path.split("/").every((place, index) => place.startsWith(":") || place === address.split("/")[index]);
    return this.doors
      .filter(fits)
      .sort((one, two) => one.path.split(":").length - two.path.split(":").length)[0];
  }

  /** Null where the address is no page of money. */
  private kindOf(address: string): string | null {
    const { pathname, searchParams } = new URL(address, "http://etalase.invalid");
    const door = this.doorOf(pathname);
    if (!door) return null;
    const choice = searchParams.get("pilihan") ?? "";
    return `${door.path} ${choice} ${manifold.test(door.path) && !choice ? pathname : ""}`;
  }
}
