/** The fifty shops by district, in alphabetical order but for the two that the demo signs in to. */

import { abonBuTini } from "./shops/abon-bu-tini";
import { amplangBuRina } from "./shops/amplang-bu-rina";
import { anyamGunungLingkas } from "./shops/anyam-gunung-lingkas";
import { arenMamburungan } from "./shops/aren-mamburungan";
import { asapMamburunganTimur } from "./shops/asap-mamburungan-timur";
import { batikPakHasan } from "./shops/batik-pak-hasan";
import { batikSetara } from "./shops/batik-setara";
import { bekuLautRoni } from "./shops/beku-laut-roni";
import { bumbuPawonKerikil } from "./shops/bumbu-pawon-kerikil";
import { bumbuRosmini } from "./shops/bumbu-rosmini";
import { dapurAnyar } from "./shops/dapur-anyar";
import { dapurHasnah } from "./shops/dapur-hasnah";
import { dapurJuata } from "./shops/dapur-juata";
import { dapurMamburungan } from "./shops/dapur-mamburungan";
import { dodolKerikil } from "./shops/dodol-kerikil";
import { donatVera } from "./shops/donat-vera";
import { ecoprintPermai } from "./shops/ecoprint-permai";
import { hampersClara } from "./shops/hampers-clara";
import { herbalKampungSatu } from "./shops/herbal-kampung-satu";
import { jahitMelati } from "./shops/jahit-melati";
import { kapahBuIda } from "./shops/kapah-bu-ida";
import { keripikKampungEnam } from "./shops/keripik-kampung-enam";
import { keripikSkip } from "./shops/keripik-skip";
import { keripikTempeBagus } from "./shops/keripik-tempe-bagus";
import { kerupukMakIyah } from "./shops/kerupuk-mak-iyah";
import { kopiKebunKerikil } from "./shops/kopi-kebun-kerikil";
import { kopiSelumit } from "./shops/kopi-selumit";
import { kriyaPesisir } from "./shops/kriya-pesisir";
import { kueMamaJum } from "./shops/kue-mama-jum";
import { kulitKayuMamburungan } from "./shops/kulit-kayu-mamburungan";
import { maduRimba } from "./shops/madu-rimba";
import { mangroveKarangRejo } from "./shops/mangrove-karang-rejo";
import { manikPamusian } from "./shops/manik-pamusian";
import { pepijaPakDarwis } from "./shops/pepija-pak-darwis";
import { pernikGita } from "./shops/pernik-gita";
import { pesisirAmal } from "./shops/pesisir-amal";
import { piaYuni } from "./shops/pia-yuni";
import { prestoJuata } from "./shops/presto-juata";
import { rajutSebengkok } from "./shops/rajut-sebengkok";
import { rengginangBuSum } from "./shops/rengginang-bu-sum";
import { rotanKarangBalik } from "./shops/rotan-karang-balik";
import { rumputLautAmal } from "./shops/rumput-laut-amal";
import { sambalEmakSelumit } from "./shops/sambal-emak-selumit";
import { sirupBuWati } from "./shops/sirup-bu-wati";
import { sokaJuata } from "./shops/soka-juata";
import { tambakHarapan } from "./shops/tambak-harapan";
import { tenunLian } from "./shops/tenun-lian";
import { terapBuNingsih } from "./shops/terap-bu-ningsih";
import { terasiLingkas } from "./shops/terasi-lingkas";
import { udangWinduJuata } from "./shops/udang-windu-juata";
import type { ShopCast } from "./types";

const barat: readonly ShopCast[] = [
  amplangBuRina,
  bumbuRosmini,
  dapurAnyar,
  jahitMelati,
  kerupukMakIyah,
  kueMamaJum,
  maduRimba,
  mangroveKarangRejo,
  piaYuni,
  rotanKarangBalik,
  tambakHarapan,
];

const tengah: readonly ShopCast[] = [
  batikSetara,
  dapurHasnah,
  donatVera,
  hampersClara,
  herbalKampungSatu,
  keripikSkip,
  kopiSelumit,
  kriyaPesisir,
  manikPamusian,
  pernikGita,
  rajutSebengkok,
  sambalEmakSelumit,
  terapBuNingsih,
];

const timur: readonly ShopCast[] = [
  batikPakHasan,
  abonBuTini,
  anyamGunungLingkas,
  arenMamburungan,
  asapMamburunganTimur,
  bekuLautRoni,
  dapurMamburungan,
  kapahBuIda,
  keripikKampungEnam,
  keripikTempeBagus,
  kulitKayuMamburungan,
  pesisirAmal,
  rumputLautAmal,
  sirupBuWati,
  tenunLian,
  terasiLingkas,
];

const utara: readonly ShopCast[] = [
  bumbuPawonKerikil,
  dapurJuata,
  dodolKerikil,
  ecoprintPermai,
  kopiKebunKerikil,
  pepijaPakDarwis,
  prestoJuata,
  rengginangBuSum,
  sokaJuata,
  udangWinduJuata,
];

export const shops: readonly ShopCast[] = [...barat, ...tengah, ...timur, ...utara];
