import { village } from "../villages";
import { courier, food, hours, nib, pickup, shop, tariffs, variant, whatsapp } from "../write";

const ICE = "Jaga tetap dingin; masak hari itu atau bekukan.";

export const tambakHarapan = shop(
  {
    slug: "tambak-harapan",
    name: "Tambak Harapan",
    owner: "amir",
    tagline: "Bandeng dan udang, dipanen waktu Anda memesan",
    story:
      "Tambak sebelas hektare peninggalan Bapak di Karang Harapan. Kami panen mengikuti pasang: pintu air dibuka malam, subuh ikan sudah di atas es.\n\nPesan sebelum pukul 20.00, besok paginya ikan sampai. Kalau air sedang jelek, kami bilang tidak ada; tidak kami ganti ikan kemarin.",
    villageCode: village.karangHarapan,
    street: "Jl. Bhayangkara RT 14",
    landmark: "Masuk jalan tambak setelah jembatan kayu, pondok biru",
    colour: "#1f5f80",
    hours: hours("05:30", "14:00"),
    whatsapp: whatsapp(107),
    delivery: [
      pickup("Ambil di pondok tambak."),
      courier(tariffs(12_000, 15_000, 20_000, 20_000), { freeFrom: 250_000, sameDayBefore: "20:00" }),
    ],
    takes: ["cod", "bank_transfer"],
    documents: [nib("1703000561280", 590)],
    batch: "angkatan-11",
    openedDaysAgo: 287,
  },
  [
    food({
      slug: "bandeng-segar",
      name: "Bandeng Segar",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description:
        "Bandeng tambak tradisional, 3–4 ekor per kilo. Tidak bau tanah karena airnya pasang surut.\n\nBoleh minta dibersihkan sisik dan perutnya, tanpa tambahan.",
      options: ["Dibersihkan"],
      variants: [
        variant(["Utuh"], 38_000, 40, 1_050, "BDS-U"),
        variant(["Bersih"], 40_000, 25, 950, "BDS-B"),
      ],
      keeps: { days: 2, how: ICE },
      shots: ["Bandeng segar berjajar di atas es", "Tiga ekor bandeng di atas daun pisang"],
      sold: 266,
    }),
    food({
      slug: "bandeng-tanpa-duri-segar",
      name: "Bandeng Cabut Duri",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description:
        "Duri dicabut satu-satu oleh tangan istri saya yang sabar: 164 batang per ekor. Dibelah kupu-kupu, siap bakar. Per kilo, 3 ekor.",
      each: { price: 65_000, grams: 1_000, stock: 12 },
      keeps: { days: 2, how: ICE },
      shots: ["Bandeng belah cabut duri di nampan biru"],
      sold: 148,
    }),
    food({
      slug: "udang-windu-sedang",
      name: "Udang Windu Sedang",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description: "Isi 35–40 ekor per kilo. Ukuran enak untuk masak santan atau goreng tepung.",
      each: { price: 98_000, grams: 1_050, stock: 18 },
      keeps: { days: 1, how: ICE },
      shots: ["Udang windu di baki es"],
      sold: 117,
    }),
    food({
      slug: "udang-bintik",
      name: "Udang Bintik",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description:
        "Udang kecil manis yang ikut terjaring. Untuk bakwan, sambal goreng, atau ditumis dengan pakis. Per kilo.",
      each: { price: 55_000, grams: 1_050, stock: 10 },
      keeps: { days: 1, how: ICE },
      shots: ["Udang bintik kecil dalam mangkuk biru"],
      sold: 64,
    }),
    food({
      slug: "kepiting-bakau-hidup",
      name: "Kepiting Bakau Hidup",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description:
        "Jantan, capit terikat tali, 3 ekor per kilo. Ditangkap dengan ambau, bukan dari kolam, jadi dagingnya padat.\n\nKalau sampai mati di jalan, kami ganti.",
      options: ["Ukuran"],
      variants: [
        variant(["Isi 3 per kg"], 135_000, 8, 1_100, "KBH-3"),
        variant(["Isi 5 per kg"], 105_000, 14, 1_100, "KBH-5"),
      ],
      keeps: { days: 2, how: "Simpan lembap di tempat teduh, jangan direndam." },
      shots: ["Dua kepiting bakau hidup terikat tali di atas daun pisang"],
      sold: 92,
    }),
    food({
      slug: "nila-tambak",
      name: "Nila Tambak Payau",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description: "Nila dari air payau, dagingnya lebih padat dan tidak berlumpur. Isi 4 per kilo.",
      each: { price: 36_000, grams: 1_050, stock: 16 },
      keeps: { days: 2, how: ICE },
      shots: ["Ikan nila segar di atas es dengan jeruk nipis"],
      sold: 71,
    }),
    food({
      slug: "udang-putih",
      name: "Udang Putih Tambak",
      category: "seafood-segar",
      shelf: "Panen pagi",
      description: "Isi 60 ekor per kilo, kulit tipis, cepat matang.",
      each: { price: 72_000, grams: 1_050, stock: 20 },
      keeps: { days: 1, how: ICE },
      shots: ["Udang putih segar di mangkuk es"],
      sold: 88,
    }),
  ],
);
