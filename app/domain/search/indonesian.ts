/**
 * What people in Tarakan write for the same thing. Both engines search by these lists: documents and queries
 * are rewritten to the first word of a line, so neither engine needs synonyms of its own to agree.
 *
 * Sources: the stemmer of PostgreSQL was run on them (docs/decisions), the pairs are common knowledge.
 */

/** The kept word or phrase, then the other spellings and names for it. Two words at the most part a phrase. */
export const sameWords: readonly (readonly [kept: string, ...others: string[]])[] = [
  // Spellings
  ["kerupuk", "krupuk", "kropok"],
  ["keripik", "kripik", "kripek"],
  ["camilan", "cemilan", "snack", "snek", "kudapan"],
  ["cabai", "cabe", "lombok", "chili", "chilli"],
  ["sambal", "sambel"],
  ["cokelat", "coklat", "chocolate"],
  ["sirup", "sirop", "syrup"],
  ["telur", "telor"],
  ["santan", "santen"],
  ["petai", "pete"],
  ["juata", "juwata"],
  ["peyek", "rempeyek"],
  ["otak otak", "otakotak"],
  // The stemmer takes these apart wrongly
  ["kerajinan", "kriya", "handicraft", "craft", "crafts"],
  ["pengrajin", "perajin"],
  ["olahan", "mengolah", "diolah", "pengolahan"],
  ["kering", "pengeringan", "dried"],
  ["kemasan", "bungkus", "dikemas"],
  // Names
  ["terasi", "trasi", "belacan", "belachan"],
  ["pepija", "papija", "nomei", "ikan tipis", "ikan pipih"],
  ["bandeng", "milkfish", "ikan bolu"],
  ["kepiting soka", "soft shell crab", "softshell crab", "ketam soka"],
  ["kepiting", "ketam", "crab"],
  ["udang", "shrimp", "prawn"],
  ["teri", "ikan bilis", "anchovy"],
  ["kapah", "kerang kapah"],
  ["rumput laut", "seaweed"],
  ["oleholeh", "oleh oleh", "cendera mata", "cenderamata", "souvenir", "suvenir", "buah tangan"],
  ["batik", "kain batik"],
  ["kopi", "coffee"],
  ["teh", "tea"],
  ["madu", "honey"],
  ["ikan", "fish"],
  ["pedas", "spicy"],
  ["rotan", "rattan"],
  ["manik manik", "manikmanik", "beads"],
  ["tenun", "woven"],
  ["beku", "frozen"],
  // Measures
  ["gram", "gr", "g", "grm"],
  ["kilo", "kg", "kilogram"],
  ["mililiter", "ml"],
];

/** What a word of a query may also mean, though not the other way round: `bolu` is a milkfish here, and a cake. */
export const alsoMeans: Readonly<Record<string, readonly string[]>> = {
  bolu: ["bandeng"],
  soka: ["kepiting"],
  ebi: ["udang"],
};

/** Words that tell nothing about goods. PostgreSQL's `indonesian` has none, and lists of hundreds eat real words. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    "yang dan di ke dari untuk dengan pada ini itu atau juga adalah oleh sebagai dalam akan bisa dapat ada " +
    "tidak bukan saja hanya lagi sudah telah karena jika kalau agar supaya saat sambil serta para per tiap " +
    "setiap sangat lebih paling seperti secara hingga sampai antara tanpa kami kita saya anda dia mereka " +
    "nya pun lah kah si sang tersebut yaitu ialah maka namun tetapi tapi the and of for with"
  ).split(" "),
);
