import { guestBook } from "./guest-book";

/** Cloth and craft. */
export const crafts = guestBook(`
# batik-pak-hasan/batik-cap-pakis
dina 5 37: Warnanya lebih hidup dari fotonya. Sudah dicuci dua kali, tidak luntur.
  > Terima kasih Bu Dina. Kalau sudah dijahit, kirim fotonya ya.
ratna 5 64: Garis malamnya rapi, kainnya adem.
stefani 5 50: Dijahit jadi kemeja suami, banyak yang bertanya.
joko 5 31: Beli yang hitam emas. Berwibawa.
winda 4 18: Cantik. Marunnya sedikit lebih gelap dari foto.
  > Terima kasih Bu, fotonya sudah kami ganti dengan cahaya siang.

# batik-pak-hasan/batik-tulis-padaw
surya 5 45: Sebulan menunggu, sepadan. Tiap perahu beda.

# batik-pak-hasan/batik-tabur-bintang
zahra 5 28: Seperti langit di atas Selumit waktu mati lampu.
hadi 4 14: Bagus, titik bintangnya ada yang melebar sedikit. Wajar buatan tangan.

# batik-pak-hasan/batik-tanduk-galung
gunawan 5 39: Motifnya tegas. Dipakai Kamis ke kantor.

# batik-pak-hasan/sarung-batik
umar 5 23: Adem sekali, dipakai tidur siang dan Jumatan.

# batik-pak-hasan/selendang-batik
nadia 5 56: Lembut, jatuh di bahu. Koralnya pas.
ika 5 20: Kado untuk ibu, beliau langsung pakai.

# batik-pak-hasan/tas-kanvas-batik
kiki 4 12: Kuat bawa laptop. Saku batiknya manis.

# batik-pak-hasan/bahan-seragam
fajar 5 61: Tiga puluh potong seragam kami, warnanya sama semua.

# batik-setara/batik-tulis-bakau
agus 5 54: Ada nama pembuatnya di sudut. Terasa istimewa.
mira 5 33: Cokelatnya hangat, baunya pun tidak menyengat.

# batik-setara/selendang-warna-alam
laras 5 21: Kuning mangganya lembut. Belajar tiga isyarat waktu ambil.
  > Terima kasih sudah mampir!

# batik-setara/pouch-batik
bella 5 16: Beli lima untuk teman kantor, semua beda motif.

# batik-setara/kaus-kaligrafi-isyarat
dedi 4 27: Sablonnya rapi, ukuran agak kecil, naik satu nomor.

# tenun-lian/syal-tenun-laut
dina 5 47: Halus dan hangat. Warnanya seperti dermaga sore.
citra 5 29: Rumbainya dipilin satu-satu. Karya seni.

# tenun-lian/tas-tenun
yanti 5 36: Kulitnya tebal, jahitannya kuat.

# tenun-lian/pembatas-buku-tenun
nana 5 13: Suvenir kecil yang tidak murahan.

# tenun-lian/sarung-bantal-tenun
ayu 4 19: Bagus, tapi isi bantal harus ukuran 45 pas.

# jahit-melati/kemeja-batik-pria
lilis 5 42: Ukuran L pas di suami. Motif depannya nyambung.
tono 5 25: Kirim ukuran lewat WA, hasilnya persis.
hadi 3 52: Jahitan rapi, tapi kancing satu lepas waktu dicuci.
  > Maaf Pak, kami kirim kancing dan ongkosnya kami ganti.

# jahit-melati/kemeja-anak
siti 5 18: Kembar dengan ayahnya. Lucu sekali.

# jahit-melati/gamis-batik
zahra 5 34: Ramah menyusui, kainnya tidak panas.

# jahit-melati/sarung-bantal-batik
nadia 4 11: Warnanya serasi, ritsletingnya agak keras.

# ecoprint-permai/hijab-ecoprint
dina 5 53: Jejak daunnya jelas. Tidak ada yang sama, betul.
putri 5 30: Voile-nya tidak licin, mudah dibentuk.
ulfa 4 15: Cantik, pudar sedikit setelah dicuci sabun biasa.
  > Pakai sabun lerak atau sampo bayi ya, Kak. Saya kirim contohnya.

# ecoprint-permai/tote-ecoprint
mega 5 22: Kuat dan ringan, banyak yang bertanya.

# ecoprint-permai/kemeja-ecoprint
anisa 5 38: Longgar adem, kancing batoknya lucu.

# ecoprint-permai/pouch-ecoprint
eka 5 9: Jejak pakisnya sampai urat-uratnya kelihatan.

# rotan-karang-balik/keranjang-tangan
mira 5 57: Anyaman rapat, sudah setahun dipakai ke pasar.
ratna 5 26: Pegangannya lepas sedikit, dibawa ke Pak Yosef, diperbaiki gratis.
  > Janji tetap janji, Bu.

# rotan-karang-balik/nampan-rotan
ayu 5 40: Ringan tapi kokoh. Hantaran jadi cantik.

# rotan-karang-balik/lampu-gantung-rotan
stefani 5 31: Bayangannya di dinding indah sekali malam hari.

# rotan-karang-balik/tatakan-gelas
lukman 4 17: Rapi. Wadahnya agak sempit.

# rotan-karang-balik/bakul-nasi
kartini 5 48: Nasi betul tidak berkeringat.

# anyam-gunung-lingkas/tas-pandan-belanja
yanti 5 51: Sudah tidak pakai kresek lagi. Kuat.
bella 5 24: Garis hijaunya manis, wangi pandan waktu baru.

# anyam-gunung-lingkas/topi-pandan
cici 4 14: Ringan dan lebar. Ditekuk kembali lagi bentuknya.

# anyam-gunung-lingkas/kotak-tisu-pandan
mira 5 35: Anyaman halus, meja tamu jadi hangat.

# anyam-gunung-lingkas/sandal-purun
tono 3 20: Adem, tapi ukuran agak sempit di jempol.
  > Terima kasih Pak, boleh tukar satu nomor, ongkir kami tanggung.

# manik-pamusian/kalung-tangkai
ika 5 59: Rapat dan rapi. Ada kertas cerita motifnya.
yohana 5 32: Ini pola keluarga saya. Terharu masih ada yang merangkai.
  > Salam dari Long Nawang, saudaraku.

# manik-pamusian/gelang-manik
vina 5 21: Tali tariknya memudahkan. Beli dua warna.

# manik-pamusian/gantungan-manik
santi 4 13: Lucu untuk tas. Satu rumbai agak pendek.

# manik-pamusian/kit-merangkai
eka 5 28: Anak saya jadi tidak main gawai tiga jam penuh.

# manik-pamusian/dompet-manik
lilis 5 8: Maniknya rapat, tidak ada yang lepas.

# pernik-gita/anting-pakis
zahra 5 44: Ringan, lupa kalau sedang dipakai.
citra 4 23: Cantik. Kartunya saja sudah ingin disimpan.

# pernik-gita/gantungan-padaw
dedi 5 37: Oleh-oleh kantor, 20 biji langsung habis.

# pernik-gita/magnet-kulkas
agus 5 16: Detail atapnya rapi. Tempelnya kuat.

# pernik-gita/pin-kepiting
kiki 5 10: Kepitingnya tersenyum. Saya jadi ikut.

# kriya-pesisir/miniatur-padaw
fajar 5 46: Tiang dan kainnya lengkap, kertas ceritanya bagus untuk tamu.
surya 5 27: Dibungkus kayu, sampai Bandung tanpa lecet.

# kriya-pesisir/talenan-ulin
joko 5 33: Berat, keras, tidak berbekas pisau.

# kriya-pesisir/sendok-kayu
novi 4 18: Halus. Perlu diminyaki lagi setelah sebulan.

# kriya-pesisir/mangkuk-kelapa
nana 5 12: Mengilap, es buah jadi kelihatan mahal.

# rajut-sebengkok/boneka-bekantan
dina 5 58: Hidungnya! Anak saya tidur dengan bekantan ini tiap malam.
mira 5 30: Rajutan rapat, ada nama perajutnya.

# rajut-sebengkok/boneka-kepiting
lukman 5 19: Empuk dan lucu. Capitnya bisa digerakkan sedikit.

# rajut-sebengkok/tas-rajut-selempang
laras 4 41: Cantik, talinya agak melar setelah sebulan.
  > Terima kasih Kak, kami ganti tali berlapis kain.

# rajut-sebengkok/sepatu-bayi-rajut
fitri 5 25: Kado lahiran yang disukai semua orang.

# rajut-sebengkok/gantungan-ikan-rajut
tari 5 11: Beli sepuluh, warnanya beda semua.

# kulit-kayu-mamburungan/tas-kulit-kayu
stefani 5 35: Teksturnya tidak ada duanya. Ringan.
yohana 5 22: Senang ada yang meneruskan cara memukul kulit kayu.

# kulit-kayu-mamburungan/dompet-kulit-kayu
rahmat 4 15: Bagus, slot kartunya awalnya ketat.

# kulit-kayu-mamburungan/sampul-buku
ulfa 5 29: Kertasnya enak untuk pena. Jadi jurnal saya.

# kulit-kayu-mamburungan/gantungan-kulit-kayu
daniel 5 9: Yang bentuk perisai paling keren.
`);
