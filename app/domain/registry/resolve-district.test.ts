import { expect, test } from "vitest";
import { resolveDistrict } from "./resolve-district";

test.each([
  ["Tarakan Barat", "Tarakan Barat"],
  ["TARAKAN  TIMUR", "Tarakan Timur"],
  ["Kec. Tarakan Tengah", "Tarakan Tengah"],
  ["Kecamatan Tarakan Utara", "Tarakan Utara"],
  ["Trk. Brt", "Tarakan Barat"],
  ["Trk Tgh", "Tarakan Tengah"],
  ["Tarakan Tmr", "Tarakan Timur"],
  ["utara", "Tarakan Utara"],
  ["TarakanTimur", "Tarakan Timur"],
  ["Tarakan Timor", "Tarakan Timur"],
])("the kecamatan %s is %s", (written, name) => {
  expect(resolveDistrict(written)?.name).toBe(name);
});

test.each(["", "-", "???", "Bulungan", "Nunukan", "Tarakan", "Selumit", "Tarakan Selatan"])(
  "%j is no kecamatan of the city",
  (written) => {
    expect(resolveDistrict(written)).toBeNull();
  },
);
