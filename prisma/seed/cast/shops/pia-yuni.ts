import { village } from "../villages";
import { courier, food, halal, hours, nib, pickup, pirt, shop, tariffs, whatsapp } from "../write";

const FRESH = "Suhu ruang, tutup rapat.";

export const piaYuni = shop(
  {
    slug: "pia-yuni",
    name: "Pia Yuni",
    owner: "yuni",
    tagline: "Pia kulit tipis isi kacang hijau dan rumput laut",
    story:
      "Saya Yuni, lulus kelas angkatan 12. Resep pia ini saya ulang tujuh belas kali sampai kulitnya tipis berlapis dan tidak berminyak. Isinya kacang hijau kupas, ada juga yang memakai rumput laut Pantai Amal.\n\nToko ini baru saya ajukan. Sambil menunggu, pesanan tetangga tetap jalan.",
    villageCode: village.karangAnyar,
    street: "Jl. Cendrawasih No. 14, RT 27",
    landmark: "Rumah hijau, dekat pos ronda",
    colour: "#456b2a",
    hours: hours("08:00", "17:00", ["sun"]),
    whatsapp: whatsapp(111),
    delivery: [pickup("Ambil di rumah."), courier(tariffs(7_000, 10_000, 15_000, 20_000))],
    takes: ["cod", "bank_transfer"],
    documents: [
      nib("0610000934271", 60, "unchecked"),
      pirt("carton", "flour", 118, 2030, 1700),
      halal("65110005570890624", 45, "unchecked"),
    ],
    state: "submitted",
    batch: "angkatan-12",
    openedDaysAgo: 3,
  },
  [
    food({
      slug: "pia-kacang-hijau",
      name: "Pia Kacang Hijau",
      category: "kue-kering",
      shelf: "Pia",
      description: "Kulit berlapis, isi kacang hijau kupas yang dimasak lima jam. Kotak isi 10.",
      each: { price: 32_000, grams: 420, stock: 20 },
      keeps: { days: 10, how: FRESH },
      shots: ["Kotak hijau Pia Yuni dengan pia di depannya"],
      sold: 0,
    }),
    food({
      slug: "pia-rumput-laut",
      name: "Pia Rumput Laut",
      category: "kue-kering",
      shelf: "Pia",
      description: "Isi kacang hijau dan selai rumput laut, kenyal di tengah. Kotak isi 10.",
      each: { price: 35_000, grams: 430, stock: 15 },
      keeps: { days: 10, how: FRESH },
      shots: ["Pia bertabur wijen di piring keramik"],
      sold: 0,
    }),
    food({
      slug: "pia-cokelat",
      name: "Pia Cokelat",
      category: "kue-kering",
      shelf: "Pia",
      description: "Isi cokelat pekat untuk anak-anak. Kotak isi 10.",
      each: { price: 34_000, grams: 420, stock: 12 },
      keeps: { days: 10, how: FRESH },
      shots: ["Pia isi cokelat dibelah di atas kain"],
      sold: 0,
    }),
    food({
      slug: "pia-campur",
      name: "Pia Campur Tiga Rasa",
      category: "kue-kering",
      shelf: "Pia",
      description: "Kacang hijau, rumput laut, cokelat: empat, tiga, tiga. Kotak isi 10.",
      each: { price: 34_000, grams: 420, stock: 10 },
      keeps: { days: 10, how: FRESH },
      shots: ["Tiga rasa pia di nampan rotan"],
      sold: 0,
    }),
  ],
);
