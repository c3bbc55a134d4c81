import { village } from "../villages";
import {
  courier,
  food,
  halal,
  hours,
  nib,
  parcel,
  pickup,
  pirt,
  shop,
  tariffs,
  variant,
  whatsapp,
} from "../write";

const RAW = "Simpan kering dan rapat. Jemur sebentar bila terasa lembap.";
const CRISP = "Habiskan dalam sepekan sesudah dibuka, simpan di toples.";

export const kerupukMakIyah = shop(
  {
    slug: "kerupuk-mak-iyah",
    name: "Kerupuk Mak Iyah",
    owner: "saniah",
    tagline: "Kerupuk ikan jemuran sendiri, tiga turunan di Gang Nelayan",
    story:
      "Nenek saya mulai membuat kerupuk waktu hasil tangkapan berlebih dan es batu mahal. Sekarang saya, dua anak, dan empat tetangga meneruskan. Kerupuk dijemur di atas para-para menghadap laut: kalau langit mendung, kami tidak mengadon.\n\nSetelah pelatihan saya baru tahu cara menghitung harga pokok. Ternyata selama ini saya jual rugi! Sekarang harganya pas, dan Mak bisa bayar tetangga tiap Jumat.",
    villageCode: village.karangRejo,
    street: "Gg. Nelayan No. 7, RT 5",
    landmark: "Ujung gang, para-para jemuran di atas air",
    colour: "#a93425",
    hours: hours("06:30", "16:00", ["fri"]),
    whatsapp: whatsapp(102),
    delivery: [
      pickup("Ambil di rumah."),
      courier(tariffs(7_000, 10_000, 15_000, 18_000), { freeFrom: 200_000 }),
      parcel(6_000, "jne", "pos"),
    ],
    takes: ["cod", "bank_transfer"],
    documents: [
      nib("0808000352917", 720),
      pirt("plastic", "driedFish", 12, 2028, 640),
      halal("65110001450820322", 820),
    ],
    batch: "angkatan-11",
    openedDaysAgo: 298,
  },
  [
    food({
      slug: "kerupuk-tenggiri-mentah",
      name: "Kerupuk Tenggiri Mentah",
      category: "kerupuk-keripik",
      shelf: "Kerupuk mentah",
      description:
        "Separuh adonannya daging tenggiri. Dijemur dua sampai tiga hari, jadi mekarnya rata dan tidak menyerap minyak.\n\nGoreng di minyak panas sedang; sekali cemplung lima keping.",
      options: ["Ukuran"],
      variants: [
        variant(["250 g"], 18_000, 60, 280, "KTM-250"),
        variant(["500 g"], 34_000, 44, 540, "KTM-500"),
        variant(["1 kg"], 65_000, 20, 1_050, "KTM-1000"),
      ],
      keeps: { days: 240, how: RAW },
      shots: [
        "Bungkus kerupuk tenggiri mentah 500 g dengan label merah",
        "Kerupuk tenggiri mentah dijemur di atas tikar",
      ],
      sold: 340,
    }),
    food({
      slug: "kerupuk-tenggiri-goreng",
      name: "Kerupuk Tenggiri Siap Makan",
      category: "kerupuk-keripik",
      shelf: "Siap makan",
      description:
        "Sudah digoreng pagi ini, ditiriskan semalam di kertas. Satu bungkus besar isi 20 keping mekar.",
      each: { price: 22_000, grams: 220, stock: 24 },
      keeps: { days: 30, how: CRISP },
      shots: ["Kerupuk tenggiri goreng mekar di dalam toples kaca"],
      sold: 190,
    }),
    food({
      slug: "kerupuk-udang-rebon",
      name: "Kerupuk Udang Rebon",
      category: "kerupuk-keripik",
      shelf: "Kerupuk mentah",
      description:
        "Udang rebon segar digiling bersama kulitnya, jadi warnanya merah muda alami tanpa pewarna. 500 g, kira-kira 70 keping kecil.",
      each: { price: 38_000, grams: 540, stock: 31 },
      keeps: { days: 240, how: RAW },
      shots: ["Bungkus kerupuk udang merah muda di meja kayu"],
      sold: 133,
    }),
    food({
      slug: "kerupuk-bawis",
      name: "Kerupuk Ikan Bawis",
      category: "kerupuk-keripik",
      shelf: "Kerupuk mentah",
      description:
        "Bawis adalah ikan kecil yang dagingnya wangi. Kerupuknya tipis, cocok untuk teman sambal. Berat 400 g.",
      each: { price: 30_000, grams: 440, stock: 18 },
      keeps: { days: 240, how: RAW },
      shots: ["Kerupuk bawis tipis di piring putih"],
      sold: 71,
    }),
    food({
      slug: "rempeyek-teri",
      name: "Rempeyek Teri",
      category: "kerupuk-keripik",
      shelf: "Siap makan",
      description:
        "Rempeyek tipis dengan teri tawar utuh dan daun jeruk. Digoreng satu-satu di wajan, isi 12 lembar lebar.",
      each: { price: 25_000, grams: 260, stock: 15 },
      keeps: { days: 30, how: CRISP },
      shots: ["Sepiring rempeyek teri dilihat dari atas"],
      sold: 102,
    }),
    food({
      slug: "rempeyek-kacang",
      name: "Rempeyek Kacang",
      category: "kerupuk-keripik",
      shelf: "Siap makan",
      description: "Kacang tanah dibelah dua supaya tiap gigitan kebagian. Isi 12 lembar lebar.",
      each: { price: 23_000, grams: 270, stock: 22 },
      keeps: { days: 30, how: CRISP },
      shots: ["Rempeyek kacang bertumpuk di piring"],
      sold: 84,
    }),
    food({
      slug: "kerupuk-kulit-tenggiri",
      name: "Kerupuk Kulit Tenggiri",
      category: "kerupuk-keripik",
      shelf: "Siap makan",
      description:
        "Kulit tenggiri dibersihkan, dikeringkan, lalu digoreng kering dengan garam dan daun jeruk. Renyah, bukan amis. 100 g.",
      each: { price: 28_000, grams: 140, stock: 9 },
      keeps: { days: 45, how: CRISP },
      shots: ["Semangkuk kerupuk kulit tenggiri"],
      sold: 58,
    }),
    food({
      slug: "terasi-gang-nelayan",
      name: "Terasi Gang Nelayan",
      category: "terasi-petis",
      shelf: "Bumbu",
      description: "Dari rebon yang sama dengan kerupuk kami. Dibungkus daun nipah kering, 200 g.",
      each: { price: 22_000, grams: 220, stock: 19 },
      keeps: { days: 300, how: RAW },
      shots: ["Tiga terasi bulat beralas daun di tikar"],
      sold: 61,
    }),
  ],
);
