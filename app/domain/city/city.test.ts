import { describe, expect, test } from "vitest";
import {
  city,
  districtByCode,
  districtBySlug,
  districts,
  villageByCode,
  villageBySlug,
  villages,
  villagesIn,
} from "./city";

describe("the city", () => {
  test("has four districts with 5, 5, 7 and 3 villages", () => {
    expect(city.name).toBe("Kota Tarakan");
    expect(districts.map((district) => district.name)).toEqual([
      "Tarakan Barat",
      "Tarakan Tengah",
      "Tarakan Timur",
      "Tarakan Utara",
    ]);
    expect(districts.map((district) => villagesIn(district.code).length)).toEqual([5, 5, 7, 3]);
    expect(villages).toHaveLength(20);
  });

  test("finds each district and village by its code and its slug", () => {
    for (const district of districts) {
      expect(districtByCode(district.code)).toBe(district);
      expect(districtBySlug(district.slug)).toBe(district);
    }
    for (const village of villages) {
      expect(villageByCode(village.code)).toBe(village);
      expect(villageBySlug(village.slug)).toBe(village);
    }
    expect(new Set(villages.map((village) => village.slug)).size).toBe(20);
  });

  test("knows nothing of other places", () => {
    expect(villageBySlug("nunukan-barat")).toBeNull();
    expect(villageByCode("")).toBeNull();
    expect(districtByCode("65.71.05")).toBeNull();
    expect(districtBySlug("tanjung-selor")).toBeNull();
    expect(villagesIn("65.71.05")).toEqual([]);
  });

  test("places each village within its own district, with a postcode of the city and a point on the island", () => {
    for (const village of villages) {
      expect(village.code.startsWith(`${village.districtCode}.`)).toBe(true);
      expect(village.district).toBe(districtByCode(village.districtCode)?.name);
      expect(village.postal).toMatch(/^771\d\d$/);
      expect(village.lat).toBeGreaterThan(3.2);
      expect(village.lat).toBeLessThan(3.5);
      expect(village.lng).toBeGreaterThan(117.5);
      expect(village.lng).toBeLessThan(117.7);
    }
  });
});
