/** Fifty-one owners, by where they live. Their e-mail is `<key>@etalase.test`. */
import type { PersonCast } from "./types";
import { village as v } from "./villages";
import { person } from "./write";

const barat: readonly PersonCast[] = [
  person("rina", "Rina Marlina", "owner", 101, v.karangAnyarPantai, "Jl. Gajah Mada No. 41, RT 12"),
  person("saniah", "Hj. Saniah", "owner", 102, v.karangRejo, "Gg. Nelayan No. 7, RT 5"),
  person("suriani", "Suriani", "owner", 103, v.karangRejo, "Jl. Pangeran Diponegoro No. 18, RT 9"),
  person("rosmini", "Rosmini Daeng Kanang", "owner", 104, v.karangRejo, "Jl. Yos Sudarso No. 112, RT 3"),
  person("nurhayati", "Nurhayati", "owner", 105, v.karangAnyar, "Jl. Hasanuddin No. 25, RT 20"),
  person("melati", "Sri Melati", "owner", 106, v.karangAnyar, "Jl. Kusuma Bangsa No. 60, RT 31"),
  person("amir", "Amiruddin", "owner", 107, v.karangHarapan, "Jl. Bhayangkara RT 14"),
  person("usman", "Usman Tading", "owner", 108, v.karangHarapan, "Jl. Aki Babu RT 6"),
  person("yosef", "Yosef Lawai", "owner", 109, v.karangBalik, "Jl. Mulawarman No. 88, RT 4"),
  person("jumiati", "Jumiati", "owner", 110, v.karangBalik, "Gg. Flamboyan No. 3, RT 11"),
  person("yuni", "Yuni Astuti", "owner", 111, v.karangAnyar, "Jl. Cendrawasih No. 14, RT 27"),
];

const tengah: readonly PersonCast[] = [
  person("anton", "Anton Wijaya", "owner", 121, v.selumit, "Jl. Jenderal Sudirman No. 33, RT 2"),
  person("halimah", "Halimah", "owner", 122, v.selumit, "Jl. Imam Bonjol No. 9, RT 8"),
  person("gita", "Gita Permata", "owner", 123, v.selumit, "Jl. Teuku Umar No. 21, RT 6"),
  person("clara", "Clara Wulandari", "owner", 124, v.selumit, "Jl. Jenderal Sudirman No. 71, RT 10"),
  person("hasnah", "Hasnah", "owner", 125, v.selumitPantai, "Jl. Yos Sudarso, Gg. Kapiting No. 5, RT 15"),
  person("baharuddin", "Baharuddin", "owner", 126, v.selumitPantai, "Gg. Perahu No. 11, RT 17"),
  person("lidia", "Lidia Usat", "owner", 127, v.pamusian, "Jl. Slamet Riyadi No. 16, RT 7"),
  person("irwan", "Irwan Saputra", "owner", 128, v.pamusian, "Jl. Sei Sesayap No. 4, RT 13"),
  person("vera", "Vera Lestari", "owner", 129, v.pamusian, "Jl. Danau Jempang No. 28, RT 5"),
  person("ningsih", "Ningsih Rahayu", "owner", 130, v.sebengkok, "Jl. Sebengkok Waru No. 17, RT 16"),
  person("dewi", "Dewi Kartika", "owner", 131, v.sebengkok, "Jl. Sebengkok Tiram No. 8, RT 22"),
  person("bambang", "Bambang Sutejo", "owner", 132, v.kampungSatuSkip, "Jl. Kampung Satu RT 12"),
  person("tuti", "Tuti Handayani", "owner", 133, v.kampungSatuSkip, "Jl. P. Aji Iskandar RT 3"),
];

const timur: readonly PersonCast[] = [
  person("hasan", "Hasan Basri", "owner", 141, v.kampungEmpat, "Jl. Sei Brantas No. 19, RT 8"),
  person("wati", "Wati Susanti", "owner", 142, v.kampungEmpat, "Jl. Kampung Empat No. 52, RT 14"),
  person("bagus", "Bagus Prasetyo", "owner", 143, v.kampungEmpat, "Jl. Sei Mahakam No. 6, RT 10"),
  person("marta", "Marta Lian", "owner", 144, v.gunungLingkas, "Jl. Patimura No. 27, RT 9"),
  person("sarmin", "Sarmin", "owner", 145, v.lingkasUjung, "Jl. Yos Sudarso, Gg. Tambatan No. 2, RT 4"),
  person("tini", "Tini Suhartini", "owner", 146, v.lingkasUjung, "Jl. Kenanga No. 13, RT 7"),
  person("roni", "Roni Hidayat", "owner", 147, v.lingkasUjung, "Jl. Yos Sudarso No. 203, RT 1"),
  person("wagiyo", "Wagiyo", "owner", 148, v.kampungEnam, "Jl. Sei Kayan No. 40, RT 11"),
  person("agustina", "Agustina Lian", "owner", 149, v.kampungEnam, "Jl. Kurau No. 5, RT 3"),
  person("rahmah", "Rahmah", "owner", 150, v.mamburungan, "Jl. Aki Pingka No. 22, RT 6"),
  person("petrus", "Petrus Njau", "owner", 151, v.mamburungan, "Jl. Mamburungan No. 47, RT 13"),
  person("sudirman", "Sudirman", "owner", 152, v.pantaiAmal, "Jl. Pantai Amal Lama RT 2"),
  person("nurjannah", "Nurjannah", "owner", 153, v.pantaiAmal, "Jl. Binalatung RT 9"),
  person("ida", "Idawati", "owner", 154, v.pantaiAmal, "Jl. Pantai Amal Baru RT 7"),
  person("markus", "Markus Ating", "owner", 155, v.mamburunganTimur, "Jl. Tanjung Pasir RT 5"),
  person("jamal", "Jamaluddin", "owner", 156, v.mamburunganTimur, "Jl. Tanjung Batu RT 2"),
];

const utara: readonly PersonCast[] = [
  person("fatmawati", "Fatmawati", "owner", 161, v.juataLaut, "Jl. P. Aji Iskandar No. 9, RT 4"),
  person("darwis", "Darwis", "owner", 162, v.juataLaut, "Gg. Bagan No. 3, RT 1"),
  person("aris", "Aris Munandar", "owner", 163, v.juataPermai, "Jl. Tambak Raya RT 8"),
  person("herman", "Herman Susilo", "owner", 164, v.juataPermai, "Jl. Padat Karya RT 12"),
  person("indah", "Indah Permatasari", "owner", 165, v.juataPermai, "Perumnas Blok C No. 17, RT 19"),
  person("nuraini", "Nuraini", "owner", 166, v.juataPermai, "Jl. Intraca No. 30, RT 6"),
  person("sulastri", "Sulastri", "owner", 167, v.juataKerikil, "Jl. Hake Babu No. 12, RT 10"),
  person("kornelius", "Kornelius Balan", "owner", 168, v.juataKerikil, "Jl. Juata Kerikil RT 15"),
  person("sumarni", "Sumarni", "owner", 169, v.juataKerikil, "Jl. Gunung Slipi RT 7"),
  person("sumi", "Sumiyati", "owner", 170, v.juataKerikil, "Jl. Juata Korpri No. 8, RT 3"),
];

export const owners: readonly PersonCast[] = [...barat, ...tengah, ...timur, ...utara];
