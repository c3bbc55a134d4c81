import fc from "fast-check";
import { expect, test } from "vitest";
import { guessCategory } from "./category";

const categories = [
  { slug: "amplang", name: "Amplang" },
  { slug: "kerupuk-keripik", name: "Kerupuk & keripik" },
  { slug: "kue-kering", name: "Kue kering" },
  { slug: "kue-basah", name: "Kue basah & roti" },
  { slug: "kopi-teh", name: "Kopi & teh" },
  { slug: "batik", name: "Batik" },
  { slug: "tenun-busana", name: "Tenun & busana" },
  { slug: "lauk-beku", name: "Lauk beku" },
];

test.each([
  ["Amplang Bandeng Gurih 250 g", "amplang"],
  ["Keripik pisang kepok manis", "kerupuk-keripik"],
  ["Kue kering nastar", "kue-kering"],
  ["Kue lapis terap", "kue-basah"],
  ["KOPI Paguntaka, robusta rempah", "kopi-teh"],
  ["Kemeja batik pakis", "tenun-busana"],
  ["Otak-otak bandeng", "lauk-beku"],
])("%s belongs on the shelf %s", (name, slug) => {
  expect(guessCategory(name, categories)?.slug).toBe(slug);
});

test("a name that says nothing has no shelf yet", () => {
  expect(guessCategory("Barang serbaguna", categories)).toBeNull();
  expect(guessCategory("", categories)).toBeNull();
  expect(guessCategory("Tehnik", categories)).toBeNull();
});

test("no name breaks it", () => {
  fc.assert(fc.property(fc.string(), (name) => void guessCategory(name, categories)));
});
