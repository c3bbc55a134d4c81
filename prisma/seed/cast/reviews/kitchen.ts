import { guestBook } from "./guest-book";

/** Sambal, spice and floss. */
export const kitchen = guestBook(`
# terasi-lingkas/terasi-rebon
dina 5 2: Sekali bakar, satu rumah lapar. Warnanya jujur cokelat.
laras 5 61: Terasi terbaik yang pernah saya pakai. Sedikit saja sudah cukup.
gunawan 5 42: Bapak Sarmin menjelaskan cara bakar lewat WA, sabar sekali.
citra 4 19: Wangi, tapi tutup toplesnya agak susah dibuka.

# terasi-lingkas/terasi-bakar-sachet
wahyu 5 33: Penyelamat anak kos. Tinggal gunting.

# terasi-lingkas/petis-udang
mira 5 26: Kental, manisnya pas. Tahu petis langsung naik kelas.

# terasi-lingkas/ebi-kering
novi 4 14: Bersih dan manis. Sebagian agak kecil.

# terasi-lingkas/sambal-terasi
budi 5 9: Ada aroma limaunya. Tidak perlu mengulek lagi.

# terasi-lingkas/terasi-bubuk
tari 5 37: Tabur ke nasi goreng, langsung seperti di warung.

# dapur-mamburungan/sambal-dayak
agus 5 65: Kecombrangnya wangi. Saya yang tidak suka pedas pun tambah nasi.
yohana 5 47: Rasa kampung saya. Ibu mertua Bu Rahmah pasti bangga.
  > Terima kasih, Kak. Saya bacakan ke beliau.
rahmat 4 30: Level "Nekat" jangan dicoba waktu puasa.
fitri 5 16: Sudah botol keempat.

# dapur-mamburungan/sambal-kecombrang
siti 5 24: Segar, seperti sambal matah versi kita.

# dapur-mamburungan/sambal-serai
joko 4 11: Kering dan wangi, cocok untuk bekal.

# dapur-mamburungan/bumbu-ikan-bakar
hendra 5 39: Dua kilo ikan pas. Manisnya tidak gosong.

# dapur-mamburungan/paket-tiga-sambal
surya 5 20: Hadiah untuk bos di Samarinda, beliau minta lagi.

# dapur-mamburungan/sambal-mangga-muda
tiwi 2 51: Enak tapi cepat berair, tiga hari sudah berubah.
  > Mohon maaf, Bu. Sejak itu kami kirim dengan es dan tulis tanggal buat.

# sambal-emak-selumit/sambal-bawis
nana 5 53: Bawisnya renyah di dalam sambal. Kok bisa?
dedi 5 35: Nasi kuning Emak memang sudah tidak ada, tapi sambalnya masih. Terima kasih.
  > Emak menangis membaca ini, Mas Dedi.
vina 4 17: Pedas sekali itu betul pedas sekali.

# sambal-emak-selumit/sambal-bawang
zahra 5 28: Manis di belakang, seperti yang ditulis.

# sambal-emak-selumit/sambal-teri-kacang
bayu 5 12: Bekal jaga malam. Tidak lengket.

# sambal-emak-selumit/sambal-cumi-hitam
stefani 5 44: Hitam mengilap dan gurih. Sayang sering habis.

# sambal-emak-selumit/sambal-kacang-pecel
kartini 4 22: Kencurnya berani. Saya suka.

# bumbu-rosmini/bumbu-coto
umar 5 48: Orang Makassar di rumah mengangguk. Itu sudah cukup.
rosi 5 31: Kuahnya kental tanpa tambah kacang lagi.

# bumbu-rosmini/bumbu-pallumara
santi 5 20: Bandeng dari Pak Amir, bumbu dari Bu Rosmini. Sempurna.

# bumbu-rosmini/bumbu-rendang
lilis 4 13: Meresap, tapi saya tambah cabai sedikit.

# bumbu-rosmini/serundeng-kelapa
fajar 5 9: Kering dan tidak tengik. Teman burasa.

# bumbu-rosmini/bumbu-nasi-kuning
yanti 4 41: Praktis. Santan bubuknya pas satu liter.

# bumbu-pawon-kerikil/bawang-goreng
ika 5 45: Tanpa tepung betul. Renyah dua bulan.
maria 5 27: Kacamata renangnya sukses, bawangnya juga.
  > Hahaha, tetap dipakai sampai sekarang.
putri 4 10: Wangi. Toplesnya agak kecil buat rumah kami.

# bumbu-pawon-kerikil/bumbu-dasar-merah
arman 5 18: Masak seminggu tidak ngulek. Istri senang.

# bumbu-pawon-kerikil/kering-tempe
yudi 5 23: Manis pedasnya seimbang, kentangnya tetap garing.

# bumbu-pawon-kerikil/paket-bumbu-tiga
anisa 5 14: Tiga-tiganya langsung masuk kulkas, langsung dipakai.

# abon-bu-tini/abon-tuna
hendra 5 50: Seratnya panjang, kelihatan ikan asli.
cici 5 29: Hampir tidak berminyak. Bagus buat anak.
mustafa 4 16: Bekal melaut dua minggu, masih enak.

# abon-bu-tini/abon-tongkol
santi 5 37: Bawang gorengnya royal.

# abon-bu-tini/paket-bekal-kapal
teguh 5 22: Suami saya pelaut, ini wajib di tas.
  > Salam dari sesama istri orang kapal, Bu.

# abon-bu-tini/dendeng-ikan
surya 4 11: Manisnya dominan, digoreng sebentar saja jangan ditinggal.

# aren-mamburungan/gula-aren-batok
rudi 5 57: Wangi asap tipis. Kolak jadi beda.
kartini 5 32: Padat, tidak ada campuran gula putih.

# aren-mamburungan/gula-semut
nadia 5 19: Halus, cepat larut di kopi.

# aren-mamburungan/minyak-kelapa
yohana 4 24: Wangi. Botolnya rembes sedikit di tutup.
  > Terima kasih Kak, tutupnya sudah kami ganti.

# aren-mamburungan/kolang-kaling
tiwi 5 8: Kenyal dan bersih, tinggal beri sirup.
`);
