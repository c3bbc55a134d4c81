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

const ROOM = "Suhu ruang, jangan masuk kulkas. Mengkristal itu wajar.";

export const maduRimba = shop(
  {
    slug: "madu-rimba",
    name: "Madu Rimba Usman",
    owner: "usman",
    tagline: "Madu hutan dan kelulut, dipanen lestari",
    story:
      "Setahun sekali, waktu pohon menggeris berbunga, saya dan dua ipar memanjat malam hari. Sarang dipotong separuh, induknya ditinggal. Itu pesan orang tua kami.\n\nDi belakang rumah ada empat puluh kotak kelulut untuk madu asam yang dipanen sebulan sekali. Madu disaring kain, tidak dipanaskan.",
    villageCode: village.karangHarapan,
    street: "Jl. Aki Babu RT 6",
    landmark: "Kebun kotak kelulut di pinggir jalan",
    colour: "#855005",
    hours: hours("08:00", "17:00"),
    whatsapp: whatsapp(108),
    delivery: [
      pickup("Ambil di kebun, boleh lihat kotak kelulutnya."),
      ojek(tariffs(10_000, 14_000, 20_000, 20_000)),
      parcel(10_000, "jne", "pos"),
    ],
    takes: ["cod", "bank_transfer"],
    documents: [
      nib("3003000712664", 360),
      pirt("glass", "sugar", 91, 2030, 1420),
      halal("65110004180680224", 290),
    ],
    batch: "angkatan-12",
    openedDaysAgo: 119,
  },
  [
    food({
      slug: "madu-hutan",
      name: "Madu Hutan Menggeris",
      category: "madu-herbal",
      shelf: "Madu",
      description:
        "Warna cokelat tua, rasanya tebal dengan sedikit pahit di ujung. Dari lebah liar Apis dorsata.\n\nPanen terakhir September. Botol kaca 350 ml.",
      options: ["Ukuran"],
      variants: [
        variant(["150 ml"], 65_000, 22, 340, "MDH-150"),
        variant(["350 ml"], 135_000, 18, 700, "MDH-350"),
        variant(["650 ml"], 235_000, 7, 1_200, "MDH-650"),
      ],
      keeps: { days: 730, how: ROOM },
      shots: [
        "Botol madu hutan dengan wadah madu di meja kayu",
        "Madu hutan menetes dari sendok kayu ke mangkuk",
      ],
      sold: 164,
    }),
    food({
      slug: "madu-kelulut",
      name: "Madu Kelulut",
      category: "madu-herbal",
      shelf: "Madu",
      description:
        "Madu lebah tanpa sengat, encer dan asam segar. Diminum satu sendok sebelum sarapan. Botol 250 ml.",
      each: { price: 145_000, grams: 520, stock: 15 },
      keeps: { days: 365, how: "Kulkas; buka tutup sebentar bila bergas." },
      shots: ["Botol madu kelulut dengan bunga"],
      sold: 82,
    }),
    food({
      slug: "bee-pollen",
      name: "Roti Lebah Kelulut",
      category: "madu-herbal",
      shelf: "Madu",
      description:
        "Serbuk sari yang difermentasi lebah. Asam, sedikit kasar, dimakan setengah sendok teh. Toples 80 g.",
      each: { price: 75_000, grams: 190, stock: 9 },
      keeps: { days: 365, how: "Simpan di kulkas." },
      shots: ["Toples kecil roti lebah keemasan"],
      sold: 23,
    }),
    food({
      slug: "sarang-madu-potong",
      name: "Madu Sarang Potong",
      category: "madu-herbal",
      shelf: "Madu",
      description: "Sarang utuh yang masih berisi madu, dipotong kotak 200 g. Lilinnya bisa dikunyah.",
      each: { price: 98_000, grams: 280, stock: 4 },
      keeps: { days: 180, how: ROOM },
      shots: ["Potongan sarang madu di piring"],
      sold: 16,
    }),
    food({
      slug: "permen-jahe-madu",
      name: "Permen Jahe Madu",
      category: "dodol-manisan",
      shelf: "Camilan",
      description: "Jahe merah, gula aren, madu kelulut. Keras di luar, hangat di dada. Pouch 120 g.",
      each: { price: 22_000, grams: 150, stock: 31 },
      keeps: { days: 180, how: "Simpan kering." },
      shots: ["Pouch permen jahe madu dengan jahe segar"],
      sold: 54,
    }),
    food({
      slug: "lilin-lebah",
      name: "Lilin Lebah Murni",
      category: "madu-herbal",
      shelf: "Lainnya",
      description:
        "Lilin sarang yang dilebur dan disaring, untuk balsam, semir kayu, atau canting batik. Balok 100 g. Bukan makanan.",
      each: { price: 35_000, grams: 120, stock: 12 },
      keeps: { days: 1_800, how: "Jauhkan dari panas." },
      halal: false,
      shots: ["Balok lilin lebah kuning"],
      sold: 18,
    }),
  ],
);
