import { city, type District, districts } from "~/domain/city/city";
import { isOneEdit } from "./places/one-edit";
import { placeWords } from "./places/place-words";

const cityWord = city.shortName.toLowerCase();
const spellings: readonly { text: string; district: District }[] = districts.flatMap((district) => {
  const words = placeWords(district.name);
  const short = words.filter((word) => word !== cityWord);
  return [words.join(""), short.join("")].map((text) => ({ text, district }));
});

/** The kecamatan that a cell means (`"Kec. Tarakan Barat"`, `"Trk. Brt"`, `"barat"`), or null where none of the city's fits. */
export function resolveDistrict(text: string): District | null {
  if (text.length > 200) return null;
  const written = placeWords(text.replace(/^\s*(?:kecamatan|kec)\b[\s.:]*/i, "")).join("");
  const same = spellings.find((spelling) => spelling.text === written);
  if (same) return same.district;
  const near = new Set(
    spellings.filter(({ text: one }) => isOneEdit(written, one)).map((one) => one.district),
  );
  const [only] = near;
  return near.size === 1 && only !== undefined ? only : null;
}
