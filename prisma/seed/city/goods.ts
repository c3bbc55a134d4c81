import type { CategorySlug } from "../cast/types";

/** What the made-up city sells, shelf by shelf: names are put together from these words. */
export type Shelf = {
  readonly slug: CategorySlug;
  readonly goods: readonly string[];
  readonly kinds: readonly string[];
  /** Whole rupiah, in steps of five hundred. */
  readonly price: readonly [least: number, most: number];
  readonly grams: number;
  readonly keeps: string | null;
};

const words = (text: string) => text.split(", ");
const fish = words("Ikan Pipih, Bandeng, Tenggiri, Udang, Kepiting, Rumput Laut, Cumi, Belida");
const tastes = words("Original, Pedas, Gurih, Manis, Asin, Balado, Keju, Daun Jeruk, Bawang, Lada Hitam");
const motifs = words(
  "Pakis, Tanduk Galung, Tabur Bintang, Sungkul Baloy, Padaw Tuju Dulung, Mangrove, Ombak",
);

export const shelves: readonly Shelf[] = [
  shelf("amplang", "Amplang, Kuku Macan, Amplang Stik, Amplang Mini", fish, [15_000, 60_000], 290, "3 bulan"),
  shelf(
    "kerupuk-keripik",
    "Kerupuk Ikan, Keripik Pisang, Keripik Singkong, Rempeyek, Stik Bawang, Rengginang",
    tastes,
    [8_000, 35_000],
    230,
    "2 bulan",
  ),
  shelf(
    "ikan-kering",
    "Pepija Kering, Teri Kering, Ikan Asin, Ebi, Cumi Kering, Ikan Asap",
    words("Juata, Tawar, Super, Belah, Halus, Jumbo"),
    [20_000, 120_000],
    500,
    "6 bulan",
  ),
  shelf(
    "seafood-segar",
    "Kepiting Hidup, Udang Windu, Kapah, Bandeng Segar, Tudai",
    words("Pantai Amal, Pilihan, Besar, Sedang, Kiloan"),
    [30_000, 250_000],
    1000,
    "1 hari",
  ),
  shelf(
    "lauk-beku",
    "Bandeng Presto, Kepiting Soka, Nugget Ikan, Otak-otak, Bakso Ikan, Pempek",
    tastes,
    [25_000, 110_000],
    500,
    "3 bulan",
  ),
  shelf(
    "terasi-petis",
    "Terasi, Petis Udang, Terasi Bakar, Rebon",
    words("Asli, Bubuk, Matang, Rumahan, Super"),
    [8_000, 45_000],
    200,
    "1 tahun",
  ),
  shelf(
    "sambal",
    "Sambal Dayak, Sambal Bajak, Sambal Cumi, Sambal Teri, Sambal Terasi",
    words("Pedas, Ekstra Pedas, Sedang, Botol, Toples"),
    [18_000, 55_000],
    220,
    "3 bulan",
  ),
  shelf(
    "bumbu-dapur",
    "Bumbu Soto, Bawang Goreng, Lada Bubuk, Minyak Kelapa, Gula Aren, Kaldu Ikan",
    words("Rumahan, Organik, Halus, Kemasan, Isi Ulang"),
    [7_000, 60_000],
    250,
    "6 bulan",
  ),
  shelf("abon", "Abon Ikan, Abon Kepiting, Serundeng, Abon Udang", tastes, [25_000, 75_000], 150, "3 bulan"),
  shelf(
    "kue-kering",
    "Nastar, Kastengel, Putri Salju, Semprit, Cookies, Biskuit Kelapa",
    words("Keju, Cokelat, Nanas, Mentega, Kacang, Jahe"),
    [25_000, 95_000],
    400,
    "2 bulan",
  ),
  shelf(
    "kue-basah",
    "Kue Lapis, Brownies, Bolu, Donat, Lemper, Roti Sobek",
    words("Terap, Pandan, Cokelat, Keju, Pisang, Kukus"),
    [5_000, 90_000],
    500,
    "3 hari",
  ),
  shelf(
    "dodol-manisan",
    "Dodol, Manisan Mangga, Jenang, Permen Jahe, Selai",
    words("Rumput Laut, Durian, Nanas, Wijen, Kelapa"),
    [12_000, 50_000],
    250,
    "2 bulan",
  ),
  shelf(
    "kopi-teh",
    "Kopi Robusta, Kopi Rempah, Teh Daun, Kopi Susu, Kopi Arabika",
    words("Bubuk, Biji, Sangrai, Jahe, Kayu Manis, Celup"),
    [15_000, 85_000],
    220,
    "1 tahun",
  ),
  shelf(
    "minuman-sirup",
    "Sirup, Wedang Jahe, Jus Terap, Minuman Sereh, Es Kopyor",
    words("Markisa, Jeruk, Mangga, Asam Jawa, Botol"),
    [8_000, 45_000],
    600,
    "1 bulan",
  ),
  shelf(
    "madu-herbal",
    "Madu Kelulut, Madu Hutan, Jamu Kunyit, Temulawak, Jahe Merah",
    words("Murni, Botol, Instan, Bubuk, Saset"),
    [20_000, 180_000],
    350,
    "1 tahun",
  ),
  shelf(
    "batik",
    "Batik Tulis, Batik Cap, Kain Batik, Kemeja Batik, Selendang Batik",
    motifs,
    [120_000, 900_000],
    350,
    null,
  ),
  shelf("tenun-busana", "Tenun Ikat, Kaos, Hijab, Gamis, Sarung, Syal", motifs, [45_000, 650_000], 300, null),
  shelf(
    "anyaman-rotan",
    "Keranjang Rotan, Tikar Pandan, Bakul, Topi Anyam, Tas Rotan",
    words("Kecil, Besar, Bulat, Persegi, Motif Dayak"),
    [30_000, 400_000],
    700,
    null,
  ),
  shelf(
    "manik-aksesori",
    "Gelang Manik, Kalung Manik, Anting, Bros, Dompet, Gantungan Kunci",
    motifs,
    [10_000, 150_000],
    60,
    null,
  ),
  shelf(
    "kriya-rumah",
    "Miniatur Perahu, Lampu Hias, Boneka Rajut, Lukisan, Hiasan Dinding",
    motifs,
    [25_000, 500_000],
    800,
    null,
  ),
];

function shelf(
  slug: CategorySlug,
  goods: string,
  kinds: readonly string[],
  price: Shelf["price"],
  grams: number,
  keeps: string | null,
): Shelf {
  return { slug, goods: words(goods), kinds, price, grams, keeps };
}

export const givenNames = words(
  "Rina, Hasan, Yuni, Dina, Aminah, Sari, Andi, Rahman, Fatimah, Joko, Siti, Burhan, Lina, Agus, Wati, Rusdi, Maya, Hendra, Nur, Paulus, Dewi, Yusuf, Ratna, Bambang, Ida, Salim, Tuti, Arif, Mega, Udin",
);

export const endings = words(
  "250 g, 500 g, Isi 5, Isi 10, Kemasan Hemat, Oleh-oleh, Kiloan, Spesial, Rumahan, Pilihan",
);
