import { village } from "../villages";
import { food, hours, nib, ojek, pickup, pirt, shop, tariffs, variant, whatsapp } from "../write";

export const keripikTempeBagus = shop(
  {
    slug: "keripik-tempe-bagus",
    name: "Keripik Tempe Bagus",
    owner: "bagus",
    tagline: "Keripik tempe setipis kartu",
    story:
      "Tempe saya buat sendiri, dibungkus daun, lalu diiris setipis kartu dan digoreng dua kali. Dulu dititip di kantin kantor, sekarang ingin punya toko sendiri.",
    villageCode: village.kampungEmpat,
    street: "Jl. Sei Mahakam No. 6, RT 10",
    landmark: "Belakang masjid",
    colour: "#6b5312",
    hours: hours("08:00", "16:00", ["sun"]),
    whatsapp: whatsapp(143),
    delivery: [pickup("Ambil di rumah."), ojek(tariffs(13_000, 10_000, 8_000, 24_000))],
    takes: ["cod"],
    documents: [nib("1411000882050", 75, "unchecked"), pirt("plastic", "flour", 121, 2030, 1740)],
    state: "submitted",
    batch: "angkatan-12",
    openedDaysAgo: 1,
  },
  [
    food({
      slug: "keripik-tempe",
      name: "Keripik Tempe",
      category: "kerupuk-keripik",
      shelf: "Keripik",
      description: "Tipis, berdaun jeruk, renyah dua pekan. Pouch 180 g.",
      options: ["Rasa"],
      variants: [variant(["Original"], 17_000, 20, 210, null), variant(["Pedas"], 18_000, 15, 210, null)],
      keeps: { days: 60, how: "Tutup rapat." },
      shots: ["Pouch keripik tempe dengan isinya di mangkuk"],
      sold: 0,
    }),
    food({
      slug: "tempe-daun",
      name: "Tempe Daun Segar",
      category: "bumbu-dapur",
      shelf: "Tempe",
      description: "Tempe dua malam berbungkus daun pisang, isi 5.",
      each: { price: 15_000, grams: 600, stock: 12 },
      keeps: { days: 3, how: "Suhu ruang, terbuka sedikit." },
      shots: ["Tempe berbungkus daun pisang"],
      sold: 0,
    }),
  ],
);
