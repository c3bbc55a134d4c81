import { village } from "../villages";
import { courier, food, hours, nib, pickup, shop, tariffs, variant, whatsapp } from "../write";

const ICE = "Dingin, masak hari itu. Yang terbuka sebelum dimasak jangan dimakan.";

export const kapahBuIda = shop(
  {
    slug: "kapah-bu-ida",
    name: "Kapah Bu Ida",
    owner: "ida",
    tagline: "Kapah Pantai Amal, diambil waktu surut pagi",
    story:
      "Kalau air surut, kami turun membawa ember dan garu. Kapah diambil yang besar saja, yang kecil dikembalikan ke pasir. Lalu direndam air laut semalam supaya pasirnya keluar.\n\nWarung kami di tepi pantai menjual kapah rebus sejak 1999. Sekarang Anda bisa memesan mentahnya, atau bumbunya, lalu merebus sendiri di rumah.",
    villageCode: village.pantaiAmal,
    street: "Jl. Pantai Amal Baru RT 7",
    landmark: "Warung ketiga dari gerbang, payung biru",
    colour: "#22566a",
    hours: hours("08:00", "18:00"),
    whatsapp: whatsapp(154),
    delivery: [
      pickup("Ambil di warung."),
      courier(tariffs(16_000, 13_000, 10_000, null), { sameDayBefore: "10:00" }),
    ],
    takes: ["cod", "own_qris"],
    documents: [nib("0302000875166", 410)],
    batch: "angkatan-12",
    openedDaysAgo: 110,
  },
  [
    food({
      slug: "kapah-segar",
      name: "Kapah Segar",
      category: "seafood-segar",
      shelf: "Kerang",
      description:
        "Sudah direndam semalam. Rebus lima menit dengan serai dan jahe, cangkangnya terbuka sendiri. Per kilo.",
      options: ["Berat"],
      variants: [variant(["1 kg"], 30_000, 25, 1_050, null), variant(["3 kg"], 84_000, 10, 3_100, null)],
      keeps: { days: 1, how: ICE },
      shots: ["Semangkuk kapah segar dengan jeruk", "Kapah rebus dengan sambal di piring"],
      sold: 213,
    }),
    food({
      slug: "kapah-kupas",
      name: "Daging Kapah Kupas",
      category: "seafood-segar",
      shelf: "Kerang",
      description: "Kapah rebus yang sudah dikupas, 500 g. Untuk tumis atau sate.",
      each: { price: 48_000, grams: 560, stock: 9 },
      keeps: { days: 2, how: "Kulkas, atau beku sebulan." },
      shots: ["Daging kapah kupas di mangkuk biru"],
      sold: 77,
    }),
    food({
      slug: "tudai-segar",
      name: "Tudai (Kerang Bulu)",
      category: "seafood-segar",
      shelf: "Kerang",
      description: "Kerang bulu merah darah, manis. Per kilo, kira-kira 60 buah.",
      each: { price: 28_000, grams: 1_050, stock: 14 },
      keeps: { days: 1, how: ICE },
      shots: ["Kerang tudai cokelat di atas es"],
      sold: 64,
    }),
    food({
      slug: "sate-kapah",
      name: "Sate Kapah Bumbu Merah",
      category: "lauk-beku",
      shelf: "Masakan",
      description: "Sepuluh tusuk, sudah berbumbu, tinggal bakar. Beku.",
      each: { price: 38_000, grams: 420, stock: 12 },
      keeps: { days: 30, how: "Simpan beku." },
      shots: ["Sate kapah di atas daun pisang dengan sambal"],
      sold: 85,
    }),
    food({
      slug: "sambal-kapah",
      name: "Sambal Cocol Kapah",
      category: "sambal",
      shelf: "Masakan",
      description: "Sambal asam jeruk kasturi seperti di warung. Botol 250 ml.",
      each: { price: 22_000, grams: 380, stock: 17 },
      keeps: { days: 30, how: "Kulkas." },
      shots: ["Botol sambal cocol merah dengan jeruk"],
      sold: 101,
    }),
  ],
);
