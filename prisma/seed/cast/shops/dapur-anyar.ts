import { village } from "../villages";
import { courier, food, halal, hours, nib, pickup, shop, tariffs, variant, whatsapp } from "../write";

const TODAY = "Habiskan hari itu juga, atau simpan di kulkas sampai besok.";

export const dapurAnyar = shop(
  {
    slug: "dapur-anyar",
    name: "Dapur Anyar",
    owner: "nurhayati",
    tagline: "Jajan pasar subuh, siap sebelum Anda berangkat",
    story:
      "Jam dua pagi kompor sudah menyala. Dari lima macam kue pada 2015, sekarang Dapur Anyar membuat tiga puluhan macam bergantian, dibantu dua keponakan.\n\nKue kami kue rumahan: pewarna dari daun suji dan ubi ungu, santan peras sendiri. Untuk rapat dan arisan kami susun dalam kotak; pesan paling lambat sehari sebelumnya pukul lima sore.",
    villageCode: village.karangAnyar,
    street: "Jl. Hasanuddin No. 25, RT 20",
    landmark: "Depan TK Pertiwi",
    colour: "#8b3a62",
    hours: hours("05:00", "12:00"),
    whatsapp: whatsapp(105),
    delivery: [
      pickup("Ambil mulai pukul 05.30."),
      courier(tariffs(7_000, 10_000, 15_000, null), { freeFrom: 180_000, sameDayBefore: "08:00" }),
    ],
    takes: ["cod", "bank_transfer", "own_qris"],
    documents: [nib("0501000887412", 460), halal("65110004420770224", 270)],
    batch: "angkatan-12",
    openedDaysAgo: 124,
  },
  [
    food({
      slug: "kotak-jajan-pasar",
      name: "Kotak Jajan Pasar Isi 4",
      category: "kue-basah",
      shelf: "Kotak rapat",
      description:
        "Dua manis, dua asin, plus air gelas. Isinya bergantian: lemper, risol, kue lumpur, putu ayu. Minimal pesan 10 kotak.\n\nHarga per kotak.",
      each: { price: 14_000, grams: 320, stock: 60 },
      keeps: { days: 1, how: TODAY },
      shots: ["Kotak jajan pasar berisi empat kue"],
      sold: 420,
      preOrderDays: 1,
    }),
    food({
      slug: "kue-lumpur",
      name: "Kue Lumpur Kentang",
      category: "kue-basah",
      shelf: "Kue manis",
      description: "Lembut, manisnya pas, kismis di tengah. Kentang kukus, telur ayam kampung. Isi 10.",
      each: { price: 30_000, grams: 480, stock: 8 },
      keeps: { days: 2, how: TODAY },
      shots: ["Sepiring kue lumpur kuning"],
      sold: 88,
    }),
    food({
      slug: "putu-ayu",
      name: "Putu Ayu Pandan",
      category: "kue-basah",
      shelf: "Kue manis",
      description: "Hijaunya dari daun suji. Kelapa parutnya setengah tua supaya gurih. Isi 15.",
      each: { price: 27_000, grams: 450, stock: 10 },
      keeps: { days: 1, how: TODAY },
      shots: ["Putu ayu hijau dengan kelapa di atas daun pisang"],
      sold: 95,
    }),
    food({
      slug: "lemper-ayam",
      name: "Lemper Ayam",
      category: "kue-basah",
      shelf: "Kue asin",
      description:
        "Ketan pulen dengan suwiran ayam berbumbu, dibungkus daun pisang dan dibakar sebentar. Isi 12.",
      options: ["Isi"],
      variants: [variant(["Ayam"], 36_000, 12, 720, null), variant(["Abon bandeng"], 40_000, 8, 700, null)],
      keeps: { days: 1, how: TODAY },
      shots: ["Lemper berbungkus daun pisang di talenan"],
      sold: 133,
    }),
    food({
      slug: "risol-mayo",
      name: "Risol Mayo Beku",
      category: "lauk-beku",
      shelf: "Beku",
      description:
        "Isi smoked beef, telur, dan mayones. Sudah berbalur tepung roti, tinggal goreng dari beku. Isi 10.",
      each: { price: 42_000, grams: 620, stock: 20 },
      keeps: { days: 60, how: "Simpan beku di bawah -18 °C." },
      shots: ["Risol mayo keemasan di piring dengan sambal"],
      sold: 112,
    }),
    food({
      slug: "apem-gula-merah",
      name: "Apem Gula Merah",
      category: "kue-basah",
      shelf: "Kue manis",
      description:
        "Apem kukus dari beras giling sendiri dan gula aren Mamburungan. Mekar dan berserat. Isi 12.",
      each: { price: 26_000, grams: 520, stock: 9 },
      keeps: { days: 2, how: TODAY },
      shots: ["Apem cokelat mekar di tampah"],
      sold: 57,
    }),
    food({
      slug: "tampah-syukuran",
      name: "Tampah Syukuran 50 Kue",
      category: "kue-basah",
      shelf: "Kotak rapat",
      description:
        "Lima macam kue, masing-masing sepuluh, disusun di tampah beralas daun pisang. Tampahnya dikembalikan, atau jadi milik Anda tambah Rp 25.000.",
      options: ["Tampah"],
      variants: [
        variant(["Dikembalikan"], 175_000, 4, 2_600, null),
        variant(["Jadi milik Anda"], 200_000, 4, 2_900, null),
      ],
      keeps: { days: 1, how: TODAY },
      shots: ["Tampah besar berisi lima macam kue basah"],
      sold: 34,
      preOrderDays: 2,
    }),
  ],
);
