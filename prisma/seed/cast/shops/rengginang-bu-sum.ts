import { village } from "../villages";
import { food, hours, nib, pickup, shop, whatsapp } from "../write";

export const rengginangBuSum = shop(
  {
    slug: "rengginang-bu-sum",
    name: "Rengginang Bu Sum",
    owner: "sumi",
    tagline: "Rengginang ketan hitam dan putih",
    story: "Rengginang buatan tangan, dijemur di atap. Baru belajar memotret dengan cahaya jendela.",
    villageCode: village.juataKerikil,
    street: "Jl. Juata Korpri No. 8, RT 3",
    landmark: "Atap jemuran",
    colour: "#5b3a5e",
    hours: hours("08:00", "16:00", ["sun"]),
    whatsapp: whatsapp(170),
    delivery: [pickup("Ambil di rumah.")],
    takes: ["cod"],
    documents: [nib("1105000660841", 90, "unchecked")],
    state: "revision_asked",
    stateNote: "Foto barang kedua gelap, dan nomor PIRT belum diisi. Bisa dipotret ulang dekat jendela?",
    batch: "angkatan-12",
    openedDaysAgo: 9,
  },
  [
    food({
      slug: "rengginang-putih",
      name: "Rengginang Ketan Putih",
      category: "kerupuk-keripik",
      shelf: "Rengginang",
      description: "Mentah, isi 30 keping.",
      each: { price: 25_000, grams: 430, stock: 20 },
      keeps: { days: 180, how: "Simpan kering." },
      shots: ["Rengginang putih di atas linen"],
      sold: 0,
    }),
    food({
      slug: "rengginang-hitam",
      name: "Rengginang Ketan Hitam",
      category: "kerupuk-keripik",
      shelf: "Rengginang",
      description: "Mentah, isi 30 keping, gurih manis.",
      each: { price: 27_000, grams: 430, stock: 15 },
      keeps: { days: 180, how: "Simpan kering." },
      shots: ["Rengginang hitam di piring gelap"],
      sold: 0,
    }),
  ],
);
