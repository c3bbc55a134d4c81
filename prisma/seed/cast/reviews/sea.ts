import { guestBook } from "./guest-book";

/** From the sea. */
export const sea = guestBook(`
# tambak-harapan/bandeng-segar
ratna 5 59: Ikannya masih kaku segar, insangnya merah. Tidak bau tanah.
hadi 5 33: Pesan malam, jam tujuh pagi sudah di depan pintu.
lilis 4 15: Segar. Minta yang bersih, masih ada sedikit sisik di ekor.
  > Siap Bu, kami perhatikan bagian ekornya.

# tambak-harapan/bandeng-tanpa-duri-segar
siti 5 45: Tidak ketemu satu duri pun. Salut sama kesabaran istrinya Pak Amir.
  > Saya sampaikan, beliau senyum-senyum.

# tambak-harapan/udang-windu-sedang
tari 5 28: Manis dan padat, cukup dimasak bawang putih saja.

# tambak-harapan/kepiting-bakau-hidup
stefani 5 21: Datang masih galak. Dagingnya penuh.
budi 4 52: Satu dari tiga agak kurus, tapi langsung diganti tanpa ribut.

# tambak-harapan/nila-tambak
novi 4 18: Dagingnya memang lebih padat dari nila kolam.

# kapah-bu-ida/kapah-segar
dina 5 27: Bersih, tidak ada pasir. Lima menit langsung terbuka semua.
mustafa 5 49: Dari kecil makan di warungnya, sekarang bisa pesan ke rumah.
  > Salam untuk Ibu ya, Mustafa.
wahyu 4 13: Segar. Tiga kilo ternyata banyak sekali, beli satu dulu saja.

# kapah-bu-ida/sate-kapah
rosi 5 36: Bumbunya meresap. Bakar di teflon juga bisa.

# kapah-bu-ida/sambal-kapah
zainal 5 22: Sambal cocolnya persis seperti di pantai.

# kapah-bu-ida/keripik-kapah
kiki 4 8: Pedas gurih, agak alot di beberapa potong.

# udang-windu-juata/udang-windu-segar
citra 5 56: Ukurannya sesuai tulisan. Isi 20 betul-betul 20.
gunawan 5 31: Sudah biasa beli di pasar, ini beda segarnya.
laras 4 19: Udangnya top, es-nya sudah separuh cair waktu sampai.
  > Terima kasih Bu, sekarang kami pakai dua kantong es.

# udang-windu-juata/udang-kupas-beku
mira 5 40: Lepas satu-satu, tidak jadi bongkah. Praktis.

# udang-windu-juata/udang-tepung
ayu 5 12: Anak-anak mengira ini dari restoran.

# soka-juata/kepiting-soka-beku
agus 5 54: Goreng tepung biasa saja sudah luar biasa. Bersih, tidak amis.
dina 4 7: Satu bungkus bocor vakumnya, tapi uangnya langsung dikembalikan untuk yang itu.
  > Mohon maaf Bu Dina, alat vakum sudah kami perbaiki.
yanti 5 35: Tamu dari Jakarta sampai minta alamat tokonya.

# soka-juata/abon-kepiting
fitri 5 43: Gurih manis, kepitingnya terasa. Untuk bekal umrah kemarin.
hendra 5 26: Mahal sedikit tapi sekali sendok tahu kenapa.
ika 4 11: Enak, semoga ada kemasan isi ulang.

# soka-juata/soka-crispy
nadia 5 17: Empat menit matang. Renyah sampai kaki-kakinya.

# soka-juata/kepiting-saus-padang
reza 3 24: Sausnya agak manis buat saya. Kepitingnya bagus.

# pepija-pak-darwis/pepija-kering
kartini 5 62: Akhirnya ketemu pepija yang tidak keasinan.
imran 5 34: Digoreng dua menit, renyah semua sampai durinya.
stefani 5 16: Kirim ke Malaysia untuk kakak, katanya persis yang dulu.

# pepija-pak-darwis/pepija-crispy
jannah 5 29: Bahaya. Niatnya lauk, jadinya camilan.
teguh 4 10: Balado mantap, agak berminyak sedikit.

# pepija-pak-darwis/sambal-pepija
vina 5 20: Makan nasi panas pakai ini saja cukup.

# pesisir-amal/teri-tawar
umar 5 58: Teri bersih, tidak ada pasir, asinnya tipis.
kartini 5 30: Kopi gratisnya betul ada. Terinya juga bagus.
  > Ditunggu lagi, Bu. Kopinya selalu ada.

# pesisir-amal/cumi-kering
surya 4 37: Cuminya kecil-kecil dan empuk.

# pesisir-amal/tenggiri-asin-jambal
joko 5 25: Masirnya dapat. Tumis cabai hijau, habis satu bakul nasi.

# pesisir-amal/gulama-kering
rudi 4 14: Renyah, tapi ukuran campur besar kecil.

# asap-mamburungan-timur/tongkol-asap
yohana 5 46: Wanginya memenuhi dapur. Dimasak santan, luar biasa.

# asap-mamburungan-timur/bandeng-asap
rudi 5 23: Masih hangat waktu diambil. Tidak kering.

# asap-mamburungan-timur/cakalang-fufu
bella 5 32: Mirip fufu di kampung opa saya. Kangen terobati.

# asap-mamburungan-timur/suwir-asap-pedas
ratna 4 9: Kemanginya segar. Pedasnya lumayan, siapkan air.

# presto-juata/bandeng-presto
putri 5 50: Anak saya makan tanpa takut tulang. Terima kasih Bu Nuraini.
  > Itu memang cita-cita saya, Bu.
hadi 5 38: Bumbunya meresap sampai dalam.
anisa 4 19: Lunak betul. Telur pelapisnya beli terpisah ternyata, hehe.

# presto-juata/otak-otak-bandeng
mega 5 27: Satu ekor dimakan berlima, masih ada sisa.

# presto-juata/bandeng-crispy
oki 4 13: Renyah, cocok buat bekal kapal.

# presto-juata/nugget-bandeng
eka 5 21: Bentuk ikannya bikin anak semangat makan sayur.

# dapur-hasnah/otak-otak-bakar
tari 5 41: Wangi nipahnya beda dengan daun pisang. Sambal kacangnya juara.
ulfa 5 18: Tetangga gang sebelah. Jujur ini paling enak di Selumit.

# dapur-hasnah/otak-otak-beku
lukman 4 29: Praktis untuk sahur. Isinya benar dua puluh.

# dapur-hasnah/bakso-ikan
winda 5 15: Kenyal alami. Kuahnya jadi gurih sendiri.

# dapur-hasnah/empek-empek-tenggiri
mira 3 34: Pempeknya enak, cukonya kurang pedas untuk lidah saya.
  > Terima kasih Kak, sekarang kami sertakan cabai terpisah.

# dapur-hasnah/siomay-ikan
nana 5 8: Ikannya terasa, bukan cuma tepung.
`);
