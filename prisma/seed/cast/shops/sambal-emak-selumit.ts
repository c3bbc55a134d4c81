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

const JAR = "Kulkas sesudah dibuka, habiskan dalam tiga pekan.";

export const sambalEmakSelumit = shop(
  {
    slug: "sambal-emak-selumit",
    name: "Sambal Emak Selumit",
    owner: "halimah",
    tagline: "Sambal bawis dan sambal ulek, pedasnya jujur",
    story:
      "Emak menjual nasi kuning di Selumit selama dua puluh tahun. Yang dicari orang ternyata sambalnya. Setelah Emak tidak kuat berdiri lama, saya meneruskan sambalnya saja, dalam toples.\n\nCabai dibeli subuh, dibersihkan tangkainya satu-satu, digoreng sebentar, diulek kasar. Tingkat pedas ditulis apa adanya.",
    villageCode: village.selumit,
    street: "Jl. Imam Bonjol No. 9, RT 8",
    landmark: "Belakang pasar, tangga kayu biru",
    colour: "#a1241b",
    hours: hours("08:00", "17:00", ["fri"]),
    whatsapp: whatsapp(122),
    delivery: [
      pickup("Ambil di rumah."),
      ojek(tariffs(9_000, 8_000, 15_000, 24_000)),
      parcel(8_000, "jne", "jnt"),
    ],
    takes: ["cod", "bank_transfer", "own_qris"],
    documents: [
      nib("1808000466029", 470),
      pirt("glass", "spice", 64, 2029, 1080),
      halal("65110003570560523", 350),
    ],
    batch: "angkatan-12",
    openedDaysAgo: 115,
  },
  [
    food({
      slug: "sambal-bawis",
      name: "Sambal Ikan Bawis",
      category: "sambal",
      shelf: "Sambal ikan",
      description:
        "Ikan bawis kering digoreng renyah lalu diaduk ke sambal bawang. Gurih asin, pedas sedang. Toples 180 g.",
      options: ["Pedas"],
      variants: [
        variant(["Sedang"], 35_000, 24, 320, "SBW-S"),
        variant(["Pedas sekali"], 35_000, 18, 320, "SBW-P"),
      ],
      keeps: { days: 90, how: JAR },
      shots: [
        "Semangkuk sambal bawis di atas tikar dengan cabai dan bawang",
        "Toples sambal bawis berlabel merah",
      ],
      sold: 228,
    }),
    food({
      slug: "sambal-ulek-mentah",
      name: "Sambal Ulek Kasar",
      category: "sambal",
      shelf: "Sambal dasar",
      description:
        "Cabai rawit, cabai keriting, garam. Itu saja. Untuk bahan masak atau cocolan. Toples 200 g.",
      each: { price: 28_000, grams: 340, stock: 22 },
      keeps: { days: 45, how: JAR },
      shots: ["Sambal ulek kasar di cobek batu"],
      sold: 96,
    }),
    food({
      slug: "sambal-bawang",
      name: "Sambal Bawang",
      category: "sambal",
      shelf: "Sambal dasar",
      description: "Bawang merah lebih banyak dari cabainya, jadi manis di belakang. Toples 180 g.",
      each: { price: 30_000, grams: 320, stock: 19 },
      keeps: { days: 60, how: JAR },
      shots: ["Toples sambal bawang dengan bawang merah"],
      sold: 118,
    }),
    food({
      slug: "sambal-kacang-pecel",
      name: "Sambal Kacang Pecel",
      category: "sambal",
      shelf: "Sambal dasar",
      description: "Balok sambal kacang, tinggal cairkan dengan air hangat. Kencurnya terasa. 250 g.",
      each: { price: 24_000, grams: 280, stock: 27 },
      keeps: { days: 90, how: "Suhu ruang, kering." },
      shots: ["Bungkus sambal pecel dan balok kacang"],
      sold: 85,
    }),
    food({
      slug: "sambal-teri-kacang",
      name: "Sambal Teri Kacang Kering",
      category: "sambal",
      shelf: "Sambal ikan",
      description:
        "Teri tawar dan kacang tanah bersalut sambal manis kering, tidak lengket. Untuk bekal. Toples 200 g.",
      each: { price: 38_000, grams: 340, stock: 16 },
      keeps: { days: 120, how: "Suhu ruang, tutup rapat." },
      shots: ["Sambal teri kacang di mangkuk keramik"],
      sold: 109,
    }),
    food({
      slug: "sambal-cumi-hitam",
      name: "Sambal Cumi Hitam",
      category: "sambal",
      shelf: "Sambal ikan",
      description:
        "Cumi asin kecil dengan tintanya, dimasak sampai minyaknya hitam mengilap. Pedas. Toples 180 g.",
      each: { price: 45_000, grams: 320, stock: 0 },
      keeps: { days: 90, how: JAR },
      shots: ["Toples sambal cumi hitam"],
      sold: 74,
    }),
  ],
);
