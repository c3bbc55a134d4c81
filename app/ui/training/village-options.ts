import { districts, villagesIn } from "~/domain/city/city";

/** The city's kelurahan under their kecamatan, for a Select. */
export const villageOptions = districts.map((district) => ({
  label: district.name,
  options: villagesIn(district.code).map(({ code, name }) => ({ value: code, label: name })),
}));
