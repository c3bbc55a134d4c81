import type { CategorySlug } from "./types";

/** What somebody in class sells, read from the name that she gave her business. */
const signs: readonly (readonly [RegExp, CategorySlug])[] = [
  [/kopi/i, "kopi-teh"],
  [/amplang/i, "amplang"],
  [/keripik|kerupuk|rempeyek/i, "kerupuk-keripik"],
  [/ikan asin|pepija/i, "ikan-kering"],
  [/kapah|tambak/i, "seafood-segar"],
  [/terasi/i, "terasi-petis"],
  [/sambal/i, "sambal"],
  [/bumbu|gula/i, "bumbu-dapur"],
  [/abon/i, "abon"],
  [/kue kering|cokelat/i, "kue-kering"],
  [/kue|donat|roti|puding|tape/i, "kue-basah"],
  [/selai/i, "dodol-manisan"],
  [/sirup/i, "minuman-sirup"],
  [/madu|jamu/i, "madu-herbal"],
  [/hijab|mukena|sablon|kaus|ecoprint|tenun/i, "tenun-busana"],
  [/rotan/i, "anyaman-rotan"],
  [/manik|bros/i, "manik-aksesori"],
  [/gitar|ukir|kerang|tas/i, "kriya-rumah"],
];

export function categoryOfTrainee(business: string): CategorySlug {
  return signs.find(([sign]) => sign.test(business))?.[1] ?? "lauk-beku";
}
