import { village } from "../villages";
import { food, hours, nib, pickup, shop, whatsapp } from "../write";

export const bekuLautRoni = shop(
  {
    slug: "beku-laut-roni",
    name: "Beku Laut Roni",
    owner: "roni",
    tagline: "Lauk beku harga pelabuhan",
    story: "Menjual ikan dan lauk beku dari pelabuhan Lingkas.",
    villageCode: village.lingkasUjung,
    street: "Jl. Yos Sudarso No. 203, RT 1",
    landmark: "Ruko biru dekat dermaga",
    colour: "#22506f",
    hours: hours("08:00", "17:00"),
    whatsapp: whatsapp(147),
    delivery: [pickup("Ambil di ruko.")],
    takes: ["cod"],
    documents: [
      nib("0907000115824", 300),
      { kind: "bpom", number: "MD765210998877", issuedDaysAgo: 1_900, expiresInDays: -74, state: "refused" },
    ],
    state: "suspended",
    stateNote:
      "Nomor izin BPOM sudah lewat masa berlaku. Unggah izin baru, toko dibuka lagi di hari yang sama.",
    batch: "angkatan-11",
    openedDaysAgo: 240,
  },
  [
    food({
      slug: "nugget-ikan",
      name: "Nugget Ikan 500 g",
      category: "lauk-beku",
      shelf: "Beku",
      description: "Nugget ikan campur sayur, isi 25.",
      each: { price: 42_000, grams: 540, stock: 30 },
      keeps: { days: 120, how: "Simpan beku." },
      shots: ["Nugget ikan keemasan di piring dengan saus"],
      sold: 64,
    }),
    food({
      slug: "fillet-kakap",
      name: "Fillet Kakap Beku",
      category: "lauk-beku",
      shelf: "Beku",
      description: "Fillet kakap tanpa kulit, dua lembar, 500 g.",
      each: { price: 68_000, grams: 540, stock: 14 },
      keeps: { days: 120, how: "Simpan beku." },
      shots: ["Fillet ikan putih di nampan hampa udara"],
      sold: 31,
    }),
  ],
);
