import { guestBook } from "./guest-book";

/** Cakes, drinks and honey. */
export const sweets = guestBook(`
# kue-mama-jum/nastar
dina 5 24: Selainya legit, tidak bikin enek. Habis dua toples sebelum tamunya datang.
zahra 5 62: Nastar paling rapi. Kuning telurnya mengilap.
eka 5 40: Tahun lalu terlambat pesan, tahun ini saya pesan duluan.
  > Terima kasih sudah sabar, Bu Eka.
budi 4 18: Enak sekali, cuma toplesnya agak tipis.

# kue-mama-jum/kastengel
stefani 5 33: Kejunya serius. Bukan cuma wangi.

# kue-mama-jum/putri-salju
novi 5 26: Gulanya dingin di lidah, medenya renyah.

# kue-mama-jum/sagu-keju
ayu 4 15: Lumer. Agak rapuh kalau dikirim jauh.

# kue-mama-jum/hampers-tiga-toples
mira 5 21: Kartu ucapannya tulisan tangan, manis sekali.

# kue-mama-jum/kue-kacang
lukman 5 11: Rasa Lebaran waktu kecil.

# terap-bu-ningsih/kue-lapis-terap
agus 5 56: Lapisnya rata, arangnya wangi. Kue legendaris.
yanti 5 36: Dibawa ke Samarinda, tahan empat hari.
laras 4 20: Padat dan harum. Untuk saya agak manis.

# terap-bu-ningsih/lapis-legit
stefani 5 28: Setara buatan toko besar, malah lebih lembut.

# terap-bu-ningsih/bolu-gula-aren
surya 5 13: Sarang semutnya cantik, gula arennya terasa.

# terap-bu-ningsih/bingka-kentang
mega 5 43: Pinggirnya karamel, tengahnya lumer. Rebutan.

# terap-bu-ningsih/lapis-rumput-laut
winda 3 30: Kenyal enak, tapi waktu sampai sudah tidak dingin.
  > Mohon maaf Kak, sekarang kami kirim pakai kotak es.

# dapur-anyar/kotak-jajan-pasar
imran 5 47: Pesan 40 kotak untuk rapat RT, semua tepat waktu.
nadia 5 25: Isinya selalu ganti, jadi tidak bosan.

# dapur-anyar/kue-lumpur
dina 5 18: Kismisnya di tengah semua, rapi. Lembut sekali.

# dapur-anyar/putu-ayu
laras 5 34: Hijaunya alami, kelapanya gurih.

# dapur-anyar/lemper-ayam
budi 4 16: Pulen. Yang abon bandeng lebih saya suka.

# dapur-anyar/tampah-syukuran
fajar 5 29: Cantik sampai tidak tega dimakan. Lalu habis juga.

# dapur-anyar/risol-mayo
tari 4 9: Isinya penuh. Goreng api kecil supaya tengahnya panas.

# donat-vera/donat-kentang-gula
winda 5 38: Empuk sampai sore, seperti yang dijanjikan.
ratna 5 22: Anak-anak tidak mau donat lain lagi.

# donat-vera/donat-topping
bella 5 14: Pilih dua rasa, dikasih tiga. Baik sekali.
  > Bonus karena hari itu lebih, Kak.
vina 4 45: Topping matcha-nya tipis, tapi donatnya enak.

# donat-vera/donat-mini-ulang-tahun
agus 5 31: Angka 7-nya rapi. Anak saya memeluk kotaknya.

# donat-vera/roti-sobek
ika 5 10: Lembut, kejunya di dalam bukan cuma di atas.

# rumput-laut-amal/dodol-rumput-laut
mega 5 55: Tidak lengket di gigi. Rasa durian juara.
hadi 5 37: Oleh-oleh aman, tidak leleh di bagasi.
zainal 4 23: Kenyal enak. Bungkus kertasnya agak susah dibuka.

# rumput-laut-amal/manisan-rumput-laut
rosi 4 12: Segar, renyah. Cepat habis karena memang harus.

# dodol-kerikil/dodol-durian
arman 5 46: Duriannya nyata. Kentara dari wanginya.
maria 5 24: Sedikit lebih mahal, jauh lebih enak.

# dodol-kerikil/wajik-gula-merah
putri 4 17: Manis legit, ketannya masih utuh.

# dodol-kerikil/jenang-kotak
eka 5 28: Untuk hantaran adik, kotaknya pantas.

# dodol-kerikil/lempok-cempedak
reza 5 8: Langka. Wanginya bikin satu rumah ribut.

# mangrove-karang-rejo/sirup-pedada
dina 5 29: Segar sekali pakai es batu. Anak-anak suka warnanya.
fitri 5 58: Asam manisnya pas. Suka cerita bibit bakaunya.
  > Terima kasih, bibit ke-312 tertanam kemarin.
hadi 4 39: Enak, tapi botolnya berat di ongkir.

# mangrove-karang-rejo/teh-jeruju
mira 5 26: Ringan, bisa diminum malam.

# mangrove-karang-rejo/dodol-pedada
tari 4 15: Rasa baru buat saya. Asamnya menyenangkan.

# sirup-bu-wati/sirup-markisa
gunawan 5 44: Bijinya ada sedikit, jadi terasa buah asli.
sari 5 21: Botol kosong saya kembalikan, dipotong dua ribu. Keren.

# sirup-bu-wati/sirup-jahe-serai
tono 5 33: Hangat untuk yang suka begadang jaga pos.

# sirup-bu-wati/asinan-nanas
cici 4 12: Pedas segar. Saya makan sekali duduk.

# kopi-selumit/kopi-rempah-paguntaka
dina 5 38: Kayu manisnya terasa tapi kopinya tetap menang.
vina 5 60: Aromanya keluar begitu kena air panas.
lukman 5 41: Bapak saya langganan sejak warung masih papan.
  > Salam hormat untuk Bapak. Gelasnya masih kami simpan.
reza 4 19: Gilingan halusnya mantap untuk tubruk.

# kopi-selumit/robusta-krayan
wahyu 5 30: Rasa cokelat tuanya kentara. Tidak gosong.

# kopi-selumit/liberika-tana-lia
stefani 5 22: Wangi nangka! Tidak menyangka.

# kopi-selumit/kopi-susu-botol
nana 5 11: Gula arennya pas, tidak bikin serak.
kiki 4 27: Enak, tapi kalau siang sudah habis.

# kopi-selumit/selai-kaya
ulfa 5 35: Hijaunya pandan asli. Roti tawar sekejap habis.

# kopi-kebun-kerikil/robusta-petik-merah
arman 5 49: Ikut memilah biji Sabtu lalu, pulang bawa dua bungkus.
  > Mari lagi Sabtu depan, Mas.
yudi 5 25: Ada rasa kismisnya. Bersih di akhir.

# kopi-kebun-kerikil/teh-kulit-kopi
nadia 4 17: Unik, seperti rosela. Dingin lebih enak.

# kopi-kebun-kerikil/kopi-jahe-sachet
joko 4 9: Hangat, manisnya agak banyak.

# madu-rimba/madu-hutan
hendra 5 52: Ada pahit di ujung, tanda asli. Tidak berbuih aneh.
reza 5 34: Boleh lihat cara panennya lewat video. Percaya.
siti 4 20: Bagus, tapi tetesan di luar botol bikin lengket.

# madu-rimba/madu-kelulut
hadi 5 28: Asam segar, sepekan minum tenggorokan enak.

# madu-rimba/permen-jahe-madu
oki 5 13: Hangat di dada, bukan cuma manis.

# herbal-kampung-satu/jahe-merah-instan
mega 5 48: Kristalnya larut semua. Pedasnya jahe beneran.
wahyu 5 26: Tiap malam satu gelas. Batuk jauh.

# herbal-kampung-satu/kunyit-asam-botol
winda 5 16: Segar, tidak getir. Kamis selalu pesan.

# herbal-kampung-satu/wedang-rempah
ratna 4 10: Warnanya cantik. Isinya bisa dua kali seduh.
`);
