import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { villages } from "~/domain/city/city";
import { isOwnName, resolveVillage } from "./resolve-village";

const anyVillage = fc.constantFrom(...villages);

describe("a kelurahan", () => {
  test.each([
    [
      "Karang Anyar",
      "karang anyar",
      "Krg. Anyar",
      "KARANG ANYAR",
      "Kel. Karang Anyar",
      "Karanganyar",
      "Karang Anyer",
    ],
    [
      "Karang Anyar Pantai",
      "Krg Anyar Pantai",
      "Karang Anyar Pnt",
      "KARANG ANYAR PANTAI ",
      "Krg. Anyar P.",
      "karanganyarpantai",
    ],
    ["Karang Rejo", "Karangrejo", "Krg Rejo", "Karang Redjo"],
    ["Karang Balik", "Krg Balik", "Krg.Balik"],
    ["Karang Harapan", "Krg. Harapan", "Karang Harpan"],
    [
      "Kampung I Skip",
      "Kp. I Skip",
      "Kamp. Satu Skip",
      "Kampung 1 Skip",
      "Kampung Satu Skip",
      "KAMPUNG SATU/SKIP",
      "Kampung Skip",
    ],
    ["Kampung Empat", "Kp Empat", "Kampung IV", "Kampung 4", "Kamp. 4", "KampungIV", "Kp4"],
    ["Kampung Enam", "Kp. Enam", "Kampung VI", "Kampung 6", "Kampung 06", "Kampungenam", "Kampung Enan"],
    ["Pamusian", "PAMUSIAN", "Pamusiyan", "Pamusain"],
    ["Sebengkok", "Sebengkok ", "Sebengkog", "Kelurahan Sebengkok"],
    [
      "Selumit",
      "SELUMIT",
      "Selumit, Kec. Tarakan Tengah",
      "Selumit (Tarakan Tengah)",
      "Selumit RT 12/RW 03",
      "Selumit, Tarakan",
    ],
    ["Selumit Pantai", "Selumit Pnt", "Selumit P.", "SELUMIT PANTAI"],
    ["Lingkas Ujung", "Lingkas  Ujung", "LINGKAS UJUNG", "Lingkas Ujng"],
    ["Gunung Lingkas", "Gunung lingkas", "Gn. Lingkas", "Gng Lingkas"],
    ["Mamburungan", "Mambrungan", "Mamburungan ", "Mamb."],
    ["Mamburungan Timur", "Mamburungan Tmr", "Mamb. Timur", "Mamb. Tmr"],
    ["Pantai Amal", "P. Amal", "Pnt Amal", "Pantai Amal Lama"],
    ["Juata Laut", "Juwata Laut", "JUATA LAUT", "Juwatta Laut"],
    ["Juata Permai", "Juwata Permai", "Juata Permei"],
    ["Juata Kerikil", "Juwata Kerikil", "Juwata Krikil"],
  ])("%s is meant, however it is written", (name, ...spellings) => {
    for (const spelling of [name, ...spellings])
      expect([spelling, resolveVillage(spelling)?.name]).toEqual([spelling, name]);
  });

  test.each([
    "",
    "-",
    "???",
    "Nunukan Barat",
    "Tanjung Selor",
    "Tarakan Tengah",
    "Karang",
    "Juata",
    "Lingkas",
    "Kampung",
    "Kampung 5",
    "Kampung V",
    "Kampung VII",
    "KampungVII",
    "Kampung I",
    "Kampung 46",
    "Kampung Lima",
    "Mam",
    "Karang Anyar, Karang Balik",
    "Karang Anyar / Karang Balik",
    "Selumit Barat",
    "Selumit, Nunukan",
    "Pantai Amal Baru",
    "constructor",
    "__proto__",
  ])("is not guessed from %j", (written) => {
    expect(resolveVillage(written)).toBeNull();
  });

  test("is found whatever the case, the spaces and the punctuation", () => {
    fc.assert(
      fc.property(
        anyVillage,
        fc.infiniteStream(fc.boolean()),
        fc.constantFrom(" ", "  ", ". ", "-", "/", "_", "\n"),
        (village, flips, gap) => {
          const written = [...village.name].map((letter) =>
            flips.next().value ? letter.toUpperCase() : letter.toLowerCase(),
          );
          expect(resolveVillage(` ${written.join("").replaceAll(" ", gap)} `)?.code).toBe(village.code);
        },
      ),
    );
  });

  test("with one slip of the pen is found or refused, and never taken for another", () => {
    const letter = fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz");
    let found = 0;
    fc.assert(
      fc.property(
        anyVillage,
        fc.nat(20),
        letter,
        fc.constantFrom("add", "drop", "change"),
        (village, at, other, slip) => {
          const name = village.name.toLowerCase();
          const place = Math.min(at, name.length - 1);
          const rest = slip === "add" ? name.slice(place) : name.slice(place + 1);
          const written = name.slice(0, place) + (slip === "drop" ? "" : other) + rest;
          const resolved = resolveVillage(written);
          if (resolved !== null) found += 1;
          expect(resolved === null || resolved === village).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(1_900);
  });

  test("is read in no time from a long text", () => {
    const started = performance.now();
    expect(resolveVillage("Selumit , ".repeat(20_000))).toBeNull();
    expect(resolveVillage(`Selumit${" ".repeat(190)}x`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });

  test("has its own name, case and spaces aside", () => {
    const selumit = resolveVillage("Selumit");
    expect(selumit && [isOwnName("  SELUMIT ", selumit), isOwnName("Kel. Selumit", selumit)]).toEqual([
      true,
      false,
    ]);
  });
});
