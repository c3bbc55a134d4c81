import { guestBook } from "./guest-book";

/** Crackers and chips. */
export const snacks = guestBook(`
# amplang-bu-rina/amplang-bandeng
dina 5 70: Renyahnya sampai tengah, bukan cuma kulitnya. Tiga bungkus habis sebelum akhir pekan.
  > Terima kasih Bu Dina, lain kali kami simpankan yang baru digoreng.
agus 5 66: Sudah coba banyak merek, ini yang paling terasa ikannya.
stefani 5 48: Kirim ke Surabaya, sampai utuh semua. Dibungkus dua lapis, terima kasih.
  > Alhamdulillah sampai selamat. Salam untuk keluarga di Surabaya.
ika 4 39: Enak, asinnya pas. Agak banyak remukan di dasar bungkus.
fajar 5 31: Anak saya bawa ke kelas, pulang-pulang gurunya tanya beli di mana.
ratna 5 17: Beli 500 g tiap bulan. Konsisten, tidak pernah melempem.
hendra 3 12: Rasanya bagus, tapi pesanan saya datang sehari lebih lambat dari janji.
  > Mohon maaf, hari itu hujan dan ikan telat datang. Ongkirnya kami kembalikan ya.
novi 5 6: Langganan dari dulu waktu masih dititip di warung. Sekarang gampang, tinggal pencet.

# amplang-bu-rina/amplang-pedas-daun-jeruk
citra 5 58: Wangi daun jeruknya juara. Pedas yang bikin mau lagi.
dedi 4 44: Yang "Sedang" menurut saya sudah lumayan pedas. Hati-hati.
  > Hehe, terima kasih masukannya Pak. Kami tulis lebih jelas di label.
kiki 5 27: Teman nonton bola. Sekali buka langsung tinggal remah.
tari 5 9: Bumbunya nempel, tidak rontok di dasar plastik.

# amplang-bu-rina/amplang-rumput-laut
siti 5 52: Anak yang biasanya lari lihat ikan, ini malah minta tambah.
lilis 4 20: Unik, ada rasa norinya. Semoga ada ukuran besar.

# amplang-bu-rina/amplang-udang
budi 5 35: Manis udangnya jelas. Warnanya memang lebih pucat tapi rasanya menang.
  > Betul Pak, kami tidak pakai pewarna.

# amplang-bu-rina/kerupuk-bandeng
kartini 5 61: Digoreng mekar semua, tidak ada yang bantat.
umar 4 23: Mekarnya bagus. Petunjuk menggoreng di bungkus membantu sekali.

# amplang-bu-rina/abon-bandeng
yanti 5 46: Seratnya halus, tidak berminyak. Cocok buat isian lemper.
nana 5 14: Rasa original buat anak, pedas buat bapaknya. Semua senang.

# amplang-bu-rina/paket-oleh-oleh
surya 5 40: Kotaknya rapi, pas buat bawa ke Jakarta. Tidak malu-maluin.
bella 5 18: Dikasih kartu ucapan tulis tangan. Mama saya terharu.
  > Senang sekali membacanya, Kak Bella.

# amplang-bu-rina/paket-hajatan-50
imran 5 55: Tamu akikah pada nambah. Kartu namanya juga cantik.

# amplang-bu-rina/stik-bandeng
mega 4 29: Gurih kejunya. Stiknya agak tebal, tapi tetap renyah.
  > Terima kasih Kak Mega, minggu depan kami coba tipiskan.
eka 3 6: Rasanya enak, tapi datang sehari lebih lama dari yang ditulis.

# amplang-bu-rina/amplang-curah
joko 5 50: Untuk warung saya, lebih hemat dan yang beli suka.
  > Terima kasih Pak Joko, semoga warungnya makin ramai.
tiwi 2 3: Plastik besarnya tidak direkatkan rapat, sampai rumah sudah agak melempem. Rasanya tetap enak.

# kerupuk-mak-iyah/kerupuk-tenggiri-mentah
rosi 5 63: Ini baru kerupuk ikan, bukan kerupuk bau ikan.
oki 5 37: Tetangga sendiri, tapi tetap saya beri bintang lima karena memang enak.
  > Ah, Oki ini. Makasih, Nak.
lukman 4 21: Harus dijemur sebentar dulu, setelah itu mekar sempurna.

# kerupuk-mak-iyah/kerupuk-tenggiri-goreng
fitri 5 16: Datang masih hangat, kriuknya sampai kedengaran ke ruang sebelah.

# kerupuk-mak-iyah/kerupuk-udang-rebon
zahra 5 42: Warnanya alami, rasanya manis udang. Tidak pahit.

# kerupuk-mak-iyah/rempeyek-teri
eka 5 11: Terinya banyak dan utuh. Tipis tapi tidak remuk di jalan.
gunawan 3 33: Enak, sayang dua lembar pecah waktu sampai.
  > Maaf ya Pak, pesanan berikut kami tambah dua lembar.

# kerupuk-mak-iyah/rempeyek-kacang
sari 4 25: Kacangnya royal. Manis sedikit di belakang.

# kerupuk-mak-iyah/kerupuk-kulit-tenggiri
wahyu 5 8: Tidak amis sama sekali. Pengganti kerupuk kulit sapi di rumah.

# keripik-skip/keripik-pisang
dina 5 34: Cokelatnya tidak lengket di tangan. Anak-anak berebut.
ayu 5 57: Tipis dan renyah, manisnya dari pisangnya.
rahmat 4 41: Balado-nya enak tapi bumbunya kurang rata.
  > Siap Pak, kami ganti cara mengaduknya. Terima kasih.
putri 5 13: Pesan lima rasa campur, dikemas rapi sekali.

# keripik-skip/keripik-singkong
arman 5 28: Garingnya tahan lama, dua minggu masih kriuk.
vina 4 10: Yang pedas daun jeruk favorit orang kantor.

# keripik-skip/sale-pisang
maria 5 44: Sale seperti buatan nenek saya dulu. Lembut di dalam.

# keripik-skip/paket-kebun
yudi 5 22: Hemat, dan kotaknya bisa dipakai lagi.

# keripik-skip/keripik-sukun
teguh 4 15: Baru pertama makan keripik sukun. Ternyata gurih.

# keripik-kampung-enam/kacang-bawang
rahmat 5 53: Bawangnya wangi, kacangnya tidak keras. Cocok buat Lebaran.
daniel 5 26: Klakson motornya memang lucu. Kacangnya serius enaknya.
  > Hahaha, siap Mas Daniel!

# keripik-kampung-enam/pisang-gapit-kering
yohana 5 38: Rasa gula arennya dalam, tidak cuma manis.

# keripik-kampung-enam/emping-jagung
cici 4 19: Asinnya pas. Ada beberapa yang agak keras.

# keripik-kampung-enam/rengginang
tiwi 5 30: Rengginang terasi begini sudah susah dicari.

# keripik-kampung-enam/untir-untir
zainal 4 12: Bekal melaut, tahan seminggu lebih.

# dapur-juata/amplang-pipih
eka 5 60: Kenyal di dalam renyah di luar. Beda dengan amplang bandeng.
fajar 5 36: Yang 1 kg jangan dibeli kalau lagi diet.
umar 4 24: Enak. Bungkusnya kurang rapat, saya pindah ke toples.
  > Terima kasih Pak, plastiknya sudah kami ganti yang berklip.

# dapur-juata/amplang-rumput-laut-juata
santi 5 47: Dua rasa dalam satu paket, praktis buat oleh-oleh.

# dapur-juata/amplang-keju
anisa 5 17: Anak kos di rumah saya habiskan dalam satu episode drama.

# dapur-juata/batagor-pipih
reza 4 9: Bumbu kacangnya kental. Tinggal goreng, gampang.

# rumput-laut-amal/keripik-rumput-laut
nadia 5 51: Seperti camilan nori tapi lebih tebal dan gurih.
bayu 4 20: Balado-nya pas, semoga kemasannya lebih besar.

# rumput-laut-amal/stik-rumput-laut
ulfa 5 14: Hijaunya alami, kejunya terasa.

# mangrove-karang-rejo/stik-jeruju
laras 4 32: Penasaran dengan jeruju, ternyata tidak pahit.
`);
