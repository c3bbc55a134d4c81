import { village } from "../villages";
import { courier, food, halal, hours, nib, parcel, pickup, pirt, shop, tariffs, whatsapp } from "../write";

const JAR = "Kulkas sesudah dibuka, pakai sendok kering.";

export const bumbuRosmini = shop(
  {
    slug: "bumbu-rosmini",
    name: "Bumbu Dapur Rosmini",
    owner: "rosmini",
    tagline: "Bumbu ulek orang Bugis, tinggal tumis",
    story:
      "Saya datang dari Pangkep tahun 1998 ikut suami melaut. Waktu anak-anak kuliah di Makassar, mereka minta dikirimi bumbu coto dan pallumara. Teman kosnya ikut pesan. Dari situ usaha ini lahir, lewat rindu masakan rumah.\n\nSemua bumbu diulek halus dengan batu, ditumis sampai minyaknya keluar, lalu dimasukkan toples panas-panas. Tidak pakai penyedap.",
    villageCode: village.karangRejo,
    street: "Jl. Yos Sudarso No. 112, RT 3",
    landmark: "Seberang toko cat, cat rumah kuning",
    colour: "#96501a",
    hours: hours("08:00", "18:00", ["sun"]),
    whatsapp: whatsapp(104),
    delivery: [
      pickup("Ambil di rumah, mohon kabari dulu."),
      courier(tariffs(8_000, 8_000, 14_000, 20_000)),
      parcel(7_000, "jnt", "sicepat"),
    ],
    takes: ["cod", "bank_transfer", "own_qris"],
    documents: [
      nib("2610000194377", 430),
      pirt("glass", "spice", 77, 2030, 1300),
      halal("65110003920610124", 300),
    ],
    batch: "angkatan-12",
    openedDaysAgo: 117,
  },
  [
    food({
      slug: "bumbu-coto",
      name: "Bumbu Coto Makassar",
      category: "bumbu-dapur",
      shelf: "Bumbu matang",
      description:
        "Untuk 1 kg daging dan jeroan. Sudah ada kacang sangrai di dalamnya, jadi kuahnya langsung kental. Toples 250 g.",
      each: { price: 35_000, grams: 420, stock: 28 },
      keeps: { days: 120, how: JAR },
      shots: ["Toples bumbu coto cokelat dengan rempah di sampingnya"],
      sold: 131,
    }),
    food({
      slug: "bumbu-pallumara",
      name: "Bumbu Pallumara",
      category: "bumbu-dapur",
      shelf: "Bumbu matang",
      description:
        "Kuah kuning asam untuk bandeng, kakap, atau kepala ikan. Kunyit, cabai, dan asam mangga kering. Toples 250 g untuk 1,5 kg ikan.",
      each: { price: 30_000, grams: 420, stock: 33 },
      keeps: { days: 120, how: JAR },
      shots: ["Toples bumbu kuning pallumara"],
      sold: 94,
    }),
    food({
      slug: "bumbu-rendang",
      name: "Bumbu Rendang",
      category: "bumbu-dapur",
      shelf: "Bumbu matang",
      description: "Untuk 1 kg daging. Tambahkan dua liter santan dan kesabaran tiga jam. Toples 250 g.",
      each: { price: 34_000, grams: 420, stock: 21 },
      keeps: { days: 120, how: JAR },
      shots: ["Toples bumbu rendang merah tua dengan cabai dan bawang"],
      sold: 66,
    }),
    food({
      slug: "asam-mangga-kering",
      name: "Asam Mangga Kering (Cukka Pao)",
      category: "bumbu-dapur",
      shelf: "Rempah kering",
      description:
        "Irisan mangga muda yang dijemur sampai cokelat. Pengganti asam jawa untuk kuah ikan. Pouch 200 g.",
      each: { price: 24_000, grams: 230, stock: 36 },
      keeps: { days: 365, how: "Simpan kering dan rapat." },
      shots: ["Pouch asam mangga kering dengan irisannya di atas kain"],
      sold: 58,
    }),
    food({
      slug: "kelapa-sangrai",
      name: "Kelapa Sangrai (Ampas Ladai)",
      category: "bumbu-dapur",
      shelf: "Rempah kering",
      description:
        "Kelapa parut disangrai lalu ditumbuk sampai berminyak. Bumbu wajib untuk nasu likku dan lawa. Toples 200 g.",
      each: { price: 27_000, grams: 370, stock: 14 },
      keeps: { days: 90, how: JAR },
      shots: ["Toples kelapa sangrai cokelat"],
      sold: 29,
    }),
    food({
      slug: "serundeng-kelapa",
      name: "Serundeng Kelapa Pedas",
      category: "abon",
      shelf: "Lauk kering",
      description: "Serundeng kering berempah untuk teman ketupat dan burasa. Tidak berminyak, toples 200 g.",
      each: { price: 26_000, grams: 370, stock: 23 },
      keeps: { days: 90, how: JAR },
      shots: ["Semangkuk serundeng kelapa pedas di atas daun pisang"],
      sold: 47,
    }),
    food({
      slug: "bumbu-nasi-kuning",
      name: "Bumbu Nasi Kuning",
      category: "bumbu-dapur",
      shelf: "Bumbu matang",
      description: "Untuk 1 kg beras: kunyit, serai, salam, santan bubuk terpisah. 150 g.",
      each: { price: 22_000, grams: 300, stock: 25 },
      keeps: { days: 120, how: JAR },
      shots: ["Toples bumbu nasi kuning dengan serai"],
      sold: 83,
    }),
  ],
);
