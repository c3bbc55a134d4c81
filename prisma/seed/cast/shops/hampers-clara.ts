import { village } from "../villages";
import { craft, hours, nib, pickup, shop, whatsapp } from "../write";

export const hampersClara = shop(
  {
    slug: "hampers-clara",
    name: "Hampers Clara",
    owner: "clara",
    tagline: "Bingkisan isi produk Tarakan",
    story: "Kumpulan oleh-oleh teman-teman pelatihan dalam satu kotak yang rapi. Masih disiapkan.",
    villageCode: village.selumit,
    street: "Jl. Jenderal Sudirman No. 71, RT 10",
    landmark: "Seberang bank",
    colour: "#7a4a2b",
    hours: hours("10:00", "18:00", ["sun"]),
    whatsapp: whatsapp(124),
    delivery: [pickup("Ambil di rumah.")],
    takes: ["bank_transfer"],
    documents: [nib("2010000447716", 40, "unchecked")],
    state: "draft",
    batch: "angkatan-13",
    openedDaysAgo: 6,
  },
  [
    craft({
      slug: "kotak-iraw",
      name: "Kotak Iraw",
      category: "kriya-rumah",
      shelf: "Bingkisan",
      description: "Kotak kayu, gantungan padaw, dan ruang untuk tiga camilan pilihan.",
      each: { price: 210_000, grams: 1_600, stock: 5 },
      shots: ["Kotak kayu berpita cokelat berisi camilan dan perahu padaw kecil"],
      sold: 0,
      preOrderDays: 3,
    }),
  ],
);
