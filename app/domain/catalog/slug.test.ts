import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugOf } from "./product-slug.server";
import { freeSlug, freeSlugs, isReservedSlug, isSlug } from "./slug";

describe("the address of a product", () => {
  test.each([
    ["Amplang Bandeng Gurih", "amplang-bandeng-gurih"],
    ["Amplang & Kerupuk 250 g", "amplang-dan-kerupuk-250-g"],
    ["Kué lapis terap’s", "kue-lapis-teraps"],
    ["амплáнг", "amplang"],
    ["Ａｍｐｌａｎｇ", "barang"],
    ["🦐🦐🦐", "barang"],
    ["--", "barang"],
    ["a\u200bmplang", "a-mplang"],
  ])("%j becomes %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test("every name in the world has one, short and plain", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
        expect(isSlug(slugOf(name))).toBe(true);
      }),
    );
  });

  test("five thousand twins are numbered one after the other, each looked for about once", () => {
    let asked = 0;
    const slugs = freeSlugs(
      Array.from({ length: 5000 }, () => "kopi"),
      (slug) => {
        asked += 1;
        return slug === "kopi-2";
      },
    );
    expect(slugs.slice(0, 3)).toEqual(["kopi", "kopi-3", "kopi-4"]);
    expect([new Set(slugs).size, asked]).toEqual([5000, 5001]);
  });

  test("a twin gets a number, and a word of ours is never given away", () => {
    const taken = new Set(["kopi", "kopi-2"]);
    expect(freeSlug("kopi", (slug) => taken.has(slug))).toBe("kopi-3");
    expect(isReservedSlug("admin")).toBe(true);
    expect(freeSlug("admin", () => false)).toBe("admin-2");
  });

  test("however long the name and however many twins, the address is free and fits", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.integer({ min: 0, max: 40 }),
        (name, twins) => {
          const taken = new Set<string>();
          for (let twin = 0; twin <= twins; twin += 1) {
            const slug = freeSlug(slugOf(name), (one) => taken.has(one));
            expect(isSlug(slug)).toBe(true);
            expect(taken.has(slug)).toBe(false);
            taken.add(slug);
          }
        },
      ),
    );
  });
});
