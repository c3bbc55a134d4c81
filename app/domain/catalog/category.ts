/** A shelf of the market: reference data, the same for all shops. */
export type CategorySeed = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  /** Name of a lucide icon. */
  readonly icon: string;
  /** Food asks for shelf life and storage. */
  readonly isFood: boolean;
  readonly parentSlug?: string;
};

export type CategoryChoice = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly isFood: boolean;
};

/** Words that say more than a category's own name, by its slug. A city with other categories simply has no hints. */
const hints: Readonly<Record<string, readonly string[]>> = {
  amplang: ["amplang", "kuku macan"],
  "kerupuk-keripik": [
    "kerupuk",
    "krupuk",
    "keripik",
    "kripik",
    "rempeyek",
    "peyek",
    "stik",
    "rengginang",
    "basreng",
    "makaroni",
  ],
  "ikan-kering": ["ikan asin", "ikan kering", "ikan asap", "pepija", "papija", "teri", "ebi", "cumi kering"],
  "seafood-segar": ["segar", "kepiting hidup", "ketam", "kapah", "tudai", "udang windu", "bandeng segar"],
  "lauk-beku": [
    "beku",
    "frozen",
    "presto",
    "soka",
    "nugget",
    "otak-otak",
    "bakso",
    "pempek",
    "siomay",
    "dimsum",
  ],
  "terasi-petis": ["terasi", "trasi", "petis", "belacan", "rebon"],
  sambal: ["sambal", "sambel"],
  "bumbu-dapur": ["bumbu", "rempah", "bawang goreng", "gula aren", "minyak kelapa", "lada", "kaldu"],
  abon: ["abon", "serundeng"],
  "kue-kering": ["kue kering", "nastar", "kastengel", "putri salju", "cookies", "biskuit", "semprit"],
  "kue-basah": [
    "kue basah",
    "kue",
    "roti",
    "donat",
    "bolu",
    "lapis",
    "brownies",
    "lemper",
    "lumpia",
    "jajan",
  ],
  "dodol-manisan": ["dodol", "manisan", "permen", "jenang", "selai"],
  "kopi-teh": ["kopi", "teh", "robusta", "arabika"],
  "minuman-sirup": ["sirup", "sirop", "minuman", "jus", "wedang", "es"],
  "madu-herbal": ["madu", "herbal", "jamu", "kelulut", "temulawak", "jahe"],
  batik: ["batik", "ecoprint"],
  "tenun-busana": [
    "tenun",
    "kemeja",
    "baju",
    "kaos",
    "hijab",
    "jilbab",
    "kerudung",
    "syal",
    "gamis",
    "sarung",
  ],
  "anyaman-rotan": ["anyaman", "rotan", "keranjang", "bakul", "tikar", "pandan", "topi"],
  "manik-aksesori": ["manik", "gelang", "kalung", "anting", "bros", "aksesori", "tas", "dompet", "gantungan"],
  "kriya-rumah": [
    "kriya",
    "hiasan",
    "miniatur",
    "ukiran",
    "lampu",
    "bunga",
    "boneka",
    "suvenir",
    "souvenir",
    "lukisan",
  ],
};

/**
 * The category that a product's name speaks of; null where it speaks of none. The longest word found decides,
 * and of equally long ones that which stands first in the name.
 */
export function guessCategory<Category extends { readonly slug: string; readonly name: string }>(
  productName: string,
  categories: readonly Category[],
): Category | null {
  const name = ` ${plain(productName)} `;
  let best: { category: Category; length: number; at: number } | null = null;
  for (const category of categories) {
    for (const word of [...ownWords(category.name), ...(hints[category.slug] ?? [])]) {
      const at = name.indexOf(` ${plain(word)} `);
      if (at < 0) continue;
      if (!best || word.length > best.length || (word.length === best.length && at < best.at)) {
        best = { category, length: word.length, at };
      }
    }
  }
  return best?.category ?? null;
}

function ownWords(categoryName: string): string[] {
  return categoryName.split(/\s*(?:&|,|\bdan\b)\s*/).filter((word) => word.length > 2);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
