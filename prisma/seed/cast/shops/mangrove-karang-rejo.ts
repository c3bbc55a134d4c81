import { village } from "../villages";
import {
  food,
  halal,
  hours,
  nib,
  ojek,
  parcel,
  pickup,
  pirt,
  shop,
  tariffs,
  variant,
  whatsapp,
} from "../write";

const DRY = "Simpan kering, jauh dari matahari.";

export const mangroveKarangRejo = shop(
  {
    slug: "mangrove-karang-rejo",
    name: "Mangrove Karang Rejo",
    owner: "suriani",
    tagline: "Buah dan daun bakau, dipetik tanpa merusak pohonnya",
    story:
      "Kami dua belas ibu yang tinggal di tepi hutan bakau. Dulu daun jeruju cuma dianggap semak berduri. Seorang penyuluh mengajari kami mengolahnya jadi teh dan stik, lalu kami belajar sendiri membuat sirup dari buah pedada yang jatuh.\n\nPeraturan kami sederhana: tidak menebang, tidak memetik pucuk, dan setiap seratus botol kami tanam sepuluh bibit. Sudah tumbuh tiga ratus lebih.",
    villageCode: village.karangRejo,
    street: "Jl. Pangeran Diponegoro No. 18, RT 9",
    landmark: "Rumah produksi di samping jalan papan bakau",
    colour: "#2d6a58",
    hours: hours("08:00", "16:00", ["sun"]),
    whatsapp: whatsapp(103),
    delivery: [
      pickup("Ambil di rumah produksi kelompok."),
      ojek(tariffs(10_000, 13_000, 20_000, 28_000)),
      parcel(8_000, "jne", "jnt", "pos"),
    ],
    takes: ["bank_transfer", "own_qris"],
    documents: [
      nib("1311000245608", 510),
      pirt("glass", "drink", 58, 2029, 900),
      halal("65110003310470523", 380),
    ],
    batch: "angkatan-12",
    openedDaysAgo: 121,
  },
  [
    food({
      slug: "sirup-pedada",
      name: "Sirup Buah Pedada",
      category: "minuman-sirup",
      shelf: "Minuman",
      description:
        "Buah pedada (bogem) matang pohon direbus dengan gula, disaring dua kali. Asam segar, warnanya merah marun.\n\nCampur satu bagian sirup dengan lima bagian air dingin. Botol kaca 500 ml.",
      options: ["Ukuran"],
      variants: [
        variant(["250 ml"], 22_000, 26, 480, "SPD-250"),
        variant(["500 ml"], 38_000, 34, 880, "SPD-500"),
      ],
      keeps: { days: 180, how: "Sesudah dibuka, simpan di kulkas." },
      shots: [
        "Dua botol sirup pedada merah marun di meja teraso",
        "Segelas es sirup pedada dengan irisan jeruk",
      ],
      sold: 152,
    }),
    food({
      slug: "teh-jeruju",
      name: "Teh Daun Jeruju",
      category: "kopi-teh",
      shelf: "Minuman",
      description:
        "Daun jeruju muda tanpa duri, dilayukan dan disangrai. Seduhannya kuning muda, rasanya ringan seperti teh hijau. Kotak isi 20 kantong.",
      each: { price: 28_000, grams: 110, stock: 40 },
      keeps: { days: 365, how: DRY },
      shots: ["Kotak hijau teh daun jeruju dengan teko di sampingnya"],
      sold: 118,
    }),
    food({
      slug: "stik-jeruju",
      name: "Stik Jeruju",
      category: "kerupuk-keripik",
      shelf: "Camilan",
      description:
        "Stik gurih dari tepung dan daun jeruju halus. Hijau alami, renyah, tidak pahit. Pouch 150 g.",
      each: { price: 20_000, grams: 180, stock: 29 },
      keeps: { days: 90, how: DRY },
      shots: ["Pouch stik jeruju hijau dengan stik berserakan"],
      sold: 76,
    }),
    food({
      slug: "dodol-pedada",
      name: "Dodol Pedada",
      category: "dodol-manisan",
      shelf: "Camilan",
      description:
        "Dodol asam manis dari buah pedada dan santan. Dibungkus satu-satu dengan kertas minyak, isi 20 butir.",
      each: { price: 30_000, grams: 340, stock: 17 },
      keeps: { days: 60, how: "Suhu ruang, jangan masuk kulkas supaya tidak keras." },
      shots: ["Dodol pedada merah tua di piring kecil"],
      sold: 63,
    }),
    food({
      slug: "selai-pedada",
      name: "Selai Pedada",
      category: "dodol-manisan",
      shelf: "Camilan",
      description:
        "Selai buah pedada tanpa pengental, cukup manis untuk roti dan isian nastar. Toples kaca 200 g.",
      each: { price: 32_000, grams: 360, stock: 12 },
      keeps: { days: 120, how: "Simpan di kulkas sesudah dibuka." },
      shots: ["Toples selai pedada dan roti oles"],
      sold: 41,
    }),
    food({
      slug: "kerupuk-jeruju",
      name: "Kerupuk Jeruju Mentah",
      category: "kerupuk-keripik",
      shelf: "Camilan",
      description: "Kerupuk tapioka dengan sari daun jeruju, hijau muda, tinggal goreng. Berat 250 g.",
      each: { price: 17_000, grams: 280, stock: 25 },
      keeps: { days: 180, how: DRY },
      shots: ["Bungkus kerupuk jeruju hijau muda"],
      sold: 52,
    }),
    food({
      slug: "paket-hutan-bakau",
      name: "Paket Hutan Bakau",
      category: "minuman-sirup",
      shelf: "Hadiah",
      description:
        "Satu sirup pedada 250 ml, satu teh jeruju, dan satu stik jeruju dalam kotak. Tiap paket menanam satu bibit bakau atas nama penerima.",
      each: { price: 79_000, grams: 850, stock: 11 },
      keeps: { days: 90, how: DRY },
      shots: ["Kotak paket hutan bakau dengan botol sirup di depannya"],
      sold: 38,
    }),
  ],
);
