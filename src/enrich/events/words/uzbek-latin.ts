import type { EventWords } from "./event-words.ts";

/** Uzbek in the Latin alphabet of 1995; the table in Cyrillic is made from it. */
export const uzbekLatin: EventWords = {
  name: "Uzbek",
  languages: ["uz-Latn"],
  endings: ["lar", "i si im imiz ing ingiz", "ning ni ga ka qa da dan gacha cha dek", "gi", "dir mi"],
  plural: "lar",
  verbLast: true,
  bareNounIsOne: true,
  roles: {
    drill: `o'quv_mashg'ulot* mashqlar* mashg'ulot*`,
    request: `so'rovi* so'roviga iltimosi* talabi`,
    infighting: `ikki_urug'* ikki_guruh* guruhlar_o'rtasida guruhlari_o'rtasida ichki_nizo* fraksiya*`,
    finds: `topildi topilgan* topib topilib topdi musodara* olib_qo'yildi`,
    involvement: `aloqador* daxldor*`,
    collective: `guruh* guruhni yacheyka* to'da*`,
    tally: `hujumlar_soni* yil_boshidan yil_davomida`,
    leisure: `shaxmat* kriket* voleybol* bokschi* grossmeyster* film* hujjatli_film* roman* spektakl* premyera* komediya* ko'rgazma* futbol* xokkey* boks_bo'yicha chempionat* gol_ur* darvozabon* rejissyor*`,
    attack: `hujum+ hujumga hujum_qil* terakt+ teraktga xuruj+ suiqasd+ bosqin+ pistirma+ qirg'in+ qatliom+ tajovuz+ bostirib_kir* qo'poruv* qotillik+ terrorchilik_harakat* terror_akt* teraktchi
      hujumlar terrorchilik_akt* xurujlar chopib_tashla* o'qqa_tut*`,
    dead: `halok qurbon_bo'l* qurbon_ber* qurboni qurbonlari qurbonga nobud_bo'l* nobud vafot_et* hayotdan_ko'z_yum* ko'z_yum* jon_ber* joni_uzil* =o'ldi =o'lgan* =o'lib =o'lishdi =o'lim =o'limi* =o'limga =o'lik+ o'ldiril* o'limiga hayotiga_zomin
      hayotini_yo'qot* jonini_ol* jonidan_mahrum otib_o'ldiril* otib_tashlan* bo'g'izlan* qatl_etil* qatl_qilin* yo'q_qilin* zararsizlantiril* shahid_bo'l* o'lganlar marhum* murda* jasad* hayotdan_ket*
      hayotini_ol* umriga_zomin jon_berdi jon_bergan* qurbonga_aylan* hayotdan_ko'z`,
    kills: `o'ldirdi o'ldirgan* o'ldirish* o'ldirib o'ldirmoqda o'ldirgani otib_tashladi otib_tashlagan* otib_o'ldirdi otib_o'ldirgan* yo'q_qildi yo'q_qilgan* yo'q_qilish* zararsizlantirdi* qatl_etdi qatl_qildi qatl_etgan* qatl_qilgan* bo'g'izlagan* bo'g'izladi otib_ket* otib_tashla* pichoqlab_ket* otib_o'ldir*`,
    toll: `qurbonlar/qurbonlari/halok_soni* halok_bo'lganlar_soni* o'lganlar_soni* vafot_etganlar_soni* qurbonlarning_soni o'lim_soni marhumlar_soni qurbon_bo'lganlar_soni*`,
    rises: `yetdi yetgan* yetib ko'paydi ko'paygan* oshdi oshgan* ortdi ortgan* oshib ko'tarildi ko'payib yetibdi yangilandi`,
    injured: `yaralan* yarador* jarohat* jarohatlan* jabrlan* zarar_ko'r* shikastlan* kuyish mayib kasalxonaga_yotqizil* shifoxonaga_yotqizil* lat_yedi ~kasalxonaga* ~shifoxonaga* ~kasalxonada*`,
    injures: "yaraladi yaralagan* jarohatladi jarohatlagan*",
    detained: `qo'lga_ol* qo'lga_tush* hibsga_ol* hibsga qamoqqa_ol* ushlan* ushladi* ushlash* tutib_turil* tutildi* tutilgan* tutib_ol* hibs_qil* hibsda ushlab_tur* kishanlan* asirga_ol* so'roq_qil* faoliyatiga/faoliyatini/faoliyatlariga_chek_qo'y* faoliyati/faoliyatini_to'xtat* faoliyati_fosh*`,
    foiled: `oldi_olin* oldini_ol* bartaraf_et* bartaraf_qil* barbod_et* barbod_qil* barbod_bo'l* fosh_et* fosh_qil* fosh_bo'l* puchga_chiq* chek_qo'y* barham_ber* zararsizlantir* yo'l_qo'yilma* to'xtatib_qol* oldi_olingan aniqlanib
      ochib_tashla*`,
    plot: `rejalashtir* reja rejasi* rejalar* rejalagan* tayyorla* tayyorgarlik* niyat* qasd_qil* urin* til_biriktir* ko'zlagan* uyushtirmoqchi* qilmoqchi* etmoqchi* portlatmoqchi* sodir_etmoqchi* tayyorlan* rejasini mo'ljallan* maqsad_qil* o'ldirmoqchi* hujum_qilmoqchi* tayyorlayotgan* tayyorlagan* maqsad_qilgan qasd*`,
    operation: `operatsiya* maxsus_operatsiya* tezkor-qidiruv reyd+ havo_zarba* zarba+ aviazarba* raketa_zarba* otishma+ to'qnashuv* jang jangda janglar janglarda jangida janglari bombardimon* bombala* zarba_ber* hujum_operatsiya* tozalash_operatsiya* aksilterror* tadbir_o'tkazil*
      maxsus_tadbir*`,
    surrender: "taslim_bo'l* qurol_tashla* qurolini_tashla* qurolini_topshir* qurol_topshir*",
    trial: `sudlan* sud_qil* sud_bo'l* hukm+ hukmi hukm_qil* hukm_et* qamaldi qamalgan* qamalishi* qamab qamoq_jazo* qamoq_muddat* qamoqqa_hukm ozodlikdan_mahrum* ozodligi_cheklan* jazo jazosi* jazolan* jazoga jazoga_tort* aybdor_deb* jinoyat_ish* ayblov* ayblan* umrbod*
      ekstraditsiya* topshirildi topshirilgan* javobgarlikka_tort* yilga_kesil* yilga_qamal* sud_jarayon* sud_oldi* tergov_hibs* o'lim_jazo* yil_qamoq* yilga_ozodlik* sud_ish* sud_boshlan* jarima* sudga_oshiril* apellyatsiya* yillik_qamoq qamoq_beril* qamoqqa_hukm* yilgacha_qamoq yil_qamaldi qamoq_jazosi* qamab_qo'yil* o'lim_hukm* qatl_etil* sudga_chiqaril* sud_hukm* ayb_e'lon* ayb_qo'yil* hukm_o'qil* sud_zal*`,
    court: "sud sudi sudda sudga sudining sudida sudya* prokuratura* prokuror* tribunal* sudlov*",
    publish: `nashr_et* nashr_qil* nashrdan e'lon_qil* chop_et* chop_qil* tarqat* joyla* joylashtir* chiqardi chiqargan* chiqarib chiqarmoqda taqdim_et* efirga ommaga`,
    work: `video* videorolik* jurnal+ kitob+ audio* murojaat+ bayonot+ rolik+ risola+ nashid* varaqa+ film+ maqola+ son+ targ'ibot* xabarnoma* qo'shiq* plakat* nashr+`,
    block: `bloklan* blokla* taqiqla* taqiq taqiqi musodara* o'chir* yopil* yopdi yopib cheklan* cheklov* ekstremistik_deb* ashyoviy_dalil olib_qo'yil* olib_tashla* yo'q_qilindi bekitil*`,
    medium: `kanal+ telegram-kanal+ telegram telegramda sayt+ akkaunt+ sahifa+ material+ adabiyot+ kitob+ server+ kontent+ chat+ guruhlar resurs+ varaqa+ bot+ ijtimoiy_tarmoq* kanali kanallari internet* jurnal+`,
    sanction: `sanksiya* qora_ro'yxat* mukofot+ muzlat* tashkilotlar_ro'yxat* terrorchilar_ro'yxat* terrorchi_deb terrorchilik_tashkiloti_deb* terroristik_tashkilot_deb* terroristik_deb* terrorchi_tashkilot_deb`,
    appoint:
      "tayinla* tayinlan* yangi_rahbar* yangi_lider* yangi_yetakchi* yangi_amir* saylan* boshliq_etib rahbarlik_qil* o'rniga",
    threat: `ogohlantir* tahdid* xavf xavfi* xavfini xatar* hushyor* ehtiyot* evakuatsiya* soxta_xabar* yolg'on_xabar* bomba_qo'yil* tavsiya_qil* tavsiya_et* bormaslik* bormaslikka_chaqir* xavf_darajasi* xavfsizlik_choralari_kuchaytir* xavfsizlik_kuchaytir* hushyorlikka_chaqir* xavfi_borligi terror_xavfi hujumga_chaqir* hujum_qilishga_chaqir* bomba_haqida`,
    recruit: `yolla* yollan* safiga* safiga_jalb* safiga_qo'sh* jalb_qil* jalb_et* radikallash* verbovka* qo'shil* urushga_ket* suriyaga_ket* jangga_ket* yollovchi* jihodga_ket* jangovar_harakat* tuzog'iga* ovlamoqda ovla* yo'ldan_ur* aldab`,
    fought: "jang_qilgan* jang_qilib urushgan* urushda_qatnash* jangovar_harakat* jangga urushga safida",
    prison: "qamoqxona* koloniya* turma* mahbus* mahkum* manzil-koloniya* hibsxona* lager* jazo_koloniya* jazoni_ijro*",
    prisonDeed: `qutqaril* isyon* g'alayon* qochdi qochgan* qochib qochishdi qochish* qochirish* amnistiya* avf_et* avf_qil* afv* ozod_qil* ozod_et* ozodlikka_chiq* ozodlikka tartibsizlik* garovga_ol* qo'zg'olon* repatri* olib_kelin* qaytaril*`,
    statement: `qorala* hamdardlik* ta'ziya* chaqir* muhokama* uchrash* uchrashuv* muzokara* norozilik* tanqid* xavotir* tashvish* va'da_ber* baho_ber* gaplash* talab_qil* ayblamoqda aybladi ayblagan* motam* munosabat_bildir* izoh_ber* maslahatlash* imzola* rad_etdi minnatdor* nota hamdardlik_izhor`,
    says: `muxbirimiz* dedi deya deb aytdi aytgan* aytish* bildirdi bildirgan* ma'lum_qil* xabar_ber* xabar_qil* tasdiqla* ta'kidla* e'lon_qil* so'zlariga_ko'ra ma'lumotiga_ko'ra ma'lumotlarga_ko'ra xabariga_ko'ra deyil* qayd_et* so'zla* yozdi yozmoqda dermoqda`,
    analysis: `tahlil* ekspert* nega nima_uchun qanday_qilib sharh* tadqiqot* hisobot* intervyu* suhbat* siyosatshunos* mutaxassis* nimalar_ma'lum kim_o'zi kimlar tahlilchi* kuzatuvchi* xulosa* savol-javob* dosye tarixi`,
    anniversary: `yilligi* yilligida yil_o'tib yil_o'tdi yil_o'tgach yil_to'ldi xotira* xotirla* yod_et* yodga yildan_so'ng yil_avvalgi yil_bo'ldi`,
    accident: `eski_snaryad* eski_mina* eski_o'q-dori* portlamagan_snaryad* nazoratli_portla* boshqariladigan_portla* gaz_portla* gaz_ballon* gaz_balon* gaz_siz* gazdan_zaharlan* is_gazi* ballon* avtohalokat* aviahalokat* avariya* yo'l-transport_hodisa* yth zilzila* sel sellar suv_toshqin* toshqin* ko'chki* yong'in* yonib_ket* halokatga_uchra* cho'kib* shaxta* metan* mashg'ulot* mashqlar o'quv_mashg'ulot* yasash_vaqtida/paytida/chog'ida tayyorlash_vaqtida/paytida/chog'ida
      qisqa_tutashuv* qulab_tush* qulashi* qulagan* fojiali_hodisa suv_bosdi ehtiyotsizlik* halokat* bo'ron* ag'daril* to'qnashib urushdan_qolgan* zavod* fabrika* elektr_quvvat to'qnash* urilib to'qnashuv* yonilg'i`,
    crime: `janjal* mushtlash* mast mastlik* maishiy* oilaviy* nizo* bezori* o'g'ri* o'g'irlik* talonchi* giyohvand* narkotik* kontrabanda* qarz* rashk* firibgar* bosqinchilik* ruhiy* reket* tovlamachi* pichoqbozlik* bezorilik* muxlis* yer_talash*`,
    forces: `politsiya+ militsiya+ iiv iib iibb dxx xavfsizlik_xizmat* xavfsizlik_kuch* xavfsizlik_qo'mita* xavfsizlik armiya+ armiyasi qo'shin* harbiylar maxsus_xizmat* maxsus_kuch* huquq-tartibot* chegara_xizmat* chegarachi* razvedka* mudofaa_vazir* milliy_gvardiya* gvardiya* fsb mxx rasmiylar*
      kuchlar* kuchlari* kuchlarining gvardiyachi* ichki_ishlar* huquqni_muhofaza* jandarm* mit`,
    militants: `bomba_ustasi* bombasoz* bomba_yasovchi* jangari+ terrorchi+ terrorist+ ekstremist+ a'zo+ tarafdor+ izdosh+ gumondor+ gumonlanuvchi+ gumonlanayotgan* gumonlangan* ayblanuvchi+ jihodchi+ isyonchi+ sherik+ yollovchi+ yacheyka* to'da+ hujayra+ aqidaparast+ aloqador_shaxs*/nafar* terrorchilar* vahhobiy+ salafiy+
      shubhali* hizbutchi+ radikal+ tashkilotchi+`,
    attackers: `hujumchi+ hujum_qilgan* hujum_uyushtirgan* qurollangan_shaxs* qurolli_shaxs* qurolli_kishi* qurollangan_kishi* qurollangan_odam* noma'lum_shaxs* noma'lum_kishi* noma'lum_qurol* xudkush+ bosqinchi+ qotil+ snayper+ kamikadze+ qurollilar*`,
    leader: `rahbar+ yetakchi+ lider+ sardor+ amir+ boshliq+ boshlig'i* matbuot_kotib* asoschi+ o'rinbosar+ muovin+ xalifa+ rahnamo+ so'zlovchi+ rahnamo* `,
    commander: "qo'mondon+ komandir+ dala_qo'mondon*",
    people: `kishi kishini kishining kishiga kishidan kishilar* kishilik odam odamni odamlar* odamning inson* shaxs+ jon fuqaro+ aholi* ayol+ erkak+ bola+ bolalar* talaba+ o'quvchi+ namozxon+ yo'lovchi+ ishchi+ konchi+ muhandis+ sayyoh+ turist+ xorijlik+ yigit+ qiz+ imom+ o'qituvchi+
      shifokor+ hamshira+ haydovchi+ qo'riqchi+ oqsoqol+ qochqin+ muhojir+ migrant+ xodim+ mahbus+ mahkum+ ziyoratchi+ dindor+ olim+ o'smir+ sotuvchi+ xaridor+ xitoylik+ o'zbekistonlik+ tojikistonlik+ afg'on* pokistonlik+ qirg'izistonlik+ rossiyalik+ mulla+ domla+ ruhoniy+ o'g'il+ aka-uka* oila_a'zo* jiyan+ tinch_aholi* bemor+ garovdagi* juvon+ qo'shni+ xotin+ vakil+ vakillar* ishlovchi+
      muxlis+ dehqon+ savdogar+ boquvchi`,
    claims: `tan_oldi tan_olgan* tan_olmoqda`,
    responsibility: "javobgarlik* mas'uliyat*",
    claimed: `zimmasiga/bo'yniga/ustiga/gardaniga_oldi/olgan/olgani/olganini/olganligini/olgandi/oladi/olmoqda/olyapti/olib/olishdi/olishgan/olayotgan javobgarlikni_oldi mas'uliyatni_oldi mas'uliyatini_oldi javobgarligini_oldi zimmasiga_olgan* amalga_oshirganini_bildirdi hujum_uyushtirganini_bildirdi uyushtirganini/amalga_oshirganini/qilganini_aytdi/bildirdi/da'vo/tan/e'lon/ma'lum o'z_bo'yniga_oldi/olgan* javobgarlikni_tan mas'uliyatni_tan uyushtirganini_ma'lum `,
    unclaimed: `zimmasiga/bo'yniga/ustiga_olma* zimmasiga/bo'yniga_olgani/olganicha/olgan_yo'q zimmasiga/bo'yniga_hali_olma* javobgarlik/javobgarlikni/mas'uliyatni/mas'uliyat_hech_kim/bir/qanday/qaysi hech_kim_javobgarlik*/mas'uliyat* hech_bir_guruh_javobgarlik*/mas'uliyat* hech_qanday_guruh_javobgarlik*/mas'uliyat*`,
    nobody: "hech_kim hech_bir* hech_qanday hech_qaysi* biror_guruh* birorta birortasi",
    not: "emas yo'q hali_yo'q",
    denies:
      "rad_et* rad_qil* inkor_et* inkor_qil* aloqasi_yo'q* aloqador_emas* daxli_yo'q* daxldor_emas* aloqasi_bo'lmagan*",
    blames: `aybladi ayblagan* ayblamoqda gumon_qil* gumonlan* aloqador* bog'liq* mansub* taxmin_qil* tegishli* qasamyod_qil* bay'at* nomidan taxmin aloqasi aloqada mas'ul_deb`,
    unknown: "noma'lum* aniqlanmagan*",
    atLeast: "kamida kam_deganda eng_kamida ortiq ziyod ko'proq oshiq dan_ortiq dan_ko'proq kam_emas",
    upTo: "qariyb deyarli gacha yaqin ga_yaqin ko'pi_bilan",
    about: "taxminan chamasi atrofida",
    rangeJoin: "yoki",
    among: "jumladan shu_jumladan ulardan orasida ular_orasida shundan shulardan ichida ularning",
    several: "bir_necha bir_qancha o'nlab yuzlab ko'plab bir_guruh qator bir_qator minglab ayrim ba'zi bir_nechta ko'p",
    and: "va hamda",
    measure: `yil* yosh* oy* oyga kun* soat* daqiqa* soniya* hafta* sahifa* bet* foiz* kilometr* km metr* kilogramm* kg gramm* tonna* dollar* rubl* so'm* million* milliard* mln mlrd uy uyda uylar mashina* avtomobil* do'kon* davlat* mamlakat* viloyat* tuman* kanal* akkaunt* sayt* kitob* nusxa* portlash* hujum* terakt* marta bor jinoyat_ish* modda*
      maktab* masjid* madrasa* bino* oila* dona patron* avtomat* granata* to'pponcha* raketa* dron* bomba* operatsiya* reyd* tashkilot* guruh* material* telefon* joy* qishloq* til* pasport* obyekt* hudud* qurol* zarba* nuqta* shahar* litr* gektar* bosqich* ballon* ball balli ballik ish telegram`,
    label: "raqamli no modda* bekat* kvartal* mavze* aholi_punkt*",
    otherEventBefore:
      "kun/hafta/oy/yil/kundan/haftadan/oydan_o'tib/o'tgach/keyin/so'ng kunlik_farq ertasi_kuni ertasiga",
    otherEventAfter: "javoban qasosi_sifatida bunga_javoban",
    unrelated: `bog'liq_emas aloqador_emas aloqasi_yo'q bog'liqligi_yo'q alohida_ish/voqea/hodisa/operatsiya boshqa_ish`,
    background: `shunga_o'xshash xuddi_shunday avvalroq ilgari ilgariroq oldinroq o'tgan/avvalgi_yil* o'tgan/avvalgi_oy* o'tgan/avvalgi_hafta* kun/hafta/oy/yil_avval* kun/hafta/oy/yil_oldin* kun/hafta/oy/yil_burun* bundan_avval* bungacha bundan_oldin* ilk_xabar* dastlab dastlabki_ma'lumot* o'shanda`,
    another: "yana_bir ikkinchi+ navbatdagi boshqa_bir yangi_hujum yangi_portlash uchinchi+",
    habit: `eslatib eslatma eslatamiz so'nggi_yillar* so'nggi_oylar* so'nggi_vaqt* oxirgi_yillar* oxirgi_vaqt* yil_boshidan* tez-tez muntazam qator_hujum* kuchaygan o'tgan_yillar* ko'pincha vaqti-vaqti`,
    correction: "tuzatish tuzatildi aniqlik_kirit* noto'g'ri_xabar* xato_ma'lumot*",
    night: "tunda tunu tungi kechasi yarim_tunda",
    last: "o'tgan",
    notWhen: "gacha keyingi kelasi qadar",
    in: "yaqinida yonida oldida atrofida hududida ichida markazida yaqinidagi hududidagi chekkasida",
    from: "",
    notPlace: `elchixona* elchisi* konsulxona* fuqaro* fuqarosi* prezident* vazir+ tashqi_ishlar* tiv delegatsiya* chegarasi* chegara tug'ilgan* bosh_vazir* sog'liqni vakil* diplomat* millatiga* millatli* asli* bilan chegara_bilan tili tilida tilidagi parlament* termajamoa* hukumat* muhojir* tomonidan ko'cha* talaba* televidenie* gazeta* agentlig* nashri* davlat_axborot
      prezidenti sudida_yashovchi pasport* aholisi milliy`,
    province: "viloyat+ vilayat+ o'lka+ muzofot+ shtat+",
    district: "tuman+ rayon+",
    town: "shahar+ shahr+ qishloq+ shaharcha+ mahalla+",
    capital: "poytaxt+",
    topic: "antiterror* terror* terrorchilik* terrorizm* ekstremis* jihod* radikal* aqidaparast* jangari* terrorchi*",
    nothing: `yuz_ber* yuz_tut* yuz_ko'r* oila_a'zo* parlament_a'zo* hukumat_a'zo* a'zo_bo'l* a'zo_davlat* a'zo_mamlakat* kiberhujum* xaker* yurak_xuruj* infarkt aks_etgan gol_ur* futbol* o'yin* terrorizmga_qarshi_kurash* bir_oz bir_xil bir-bir* zarba_yo'lla_gol qo'lga_kirit* iqtisodiy_zarba* ishlab_chiqar* qurbonlik* qurbon_hayit* bosib_chiqar*
      xatarli_o'yin narx* bozor_narx* havo_harorat* xavfsizlik_kengash* chempionat* jahon_kubog* bozor_iqtisod* qaror_qabul o'z_a'zo* tibbiy_operatsiya* jarrohlik* pul_mukofot mukofot_ol* mukofotlan*`,
    years: `yil yilga yilgacha yillik yildan`,
    receives: `berildi oldi olgan kesildi qamaldi tayinla* belgila*`,
    advice: `hushyor* ehtiyotkor* ehtiyot_bo'l* bormaslik*`,
    takes: `oldi olgan oladi olmoqda olganini`,
  },
  methods: {
    "suicide-bombing": "xudkush* o'zini_portlat* o'zini_o'zi_portlat* kamikadze* o'z-o'zini_portlat* xudkushlik*",
    bombing:
      "granata* portla* portlat* portlash+ portlov* bomba* minalashtir* mina_portla* portlovchi* detonat* bombali minaga",
    shooting:
      "o'q_uz* o'q_ot* o't_och* o'qqa_tut* otib_tashla* otib_ket* otib_o'ldir* otishma* otilgan* otildi qurolli_hujum* o'q_yomg'ir* avtomatdan",
    stabbing: "pichoq* pichoqla* bolta* sovuq_qurol* bo'g'izla*",
    ramming: "bosib_ket* bosib_o't* olomonga_haydab* olomon_ustiga mashina_bilan_bos* odamlar_ustiga",
    kidnapping: "o'g'irlab_ket* odam_o'g'irla* garovga* garovda* olib_qochil* olib_qochib* olib_qochdi* olib_qochgan*",
    assassination: "suiqasd*",
    arson: "o't_qo'y* yoqib_yubor* yondirib* yoqib_tashla* o't_qo'yil*",
    rocket: "raketa* minomyot* snaryad* artilleriya*",
    drone: "dron* uchuvchisiz*",
  },
  targets: {
    mosque: "masjid* madrasa* ziyoratgoh* maqbara* namoz* jome*",
    "religious-minority":
      "shia* shialar* hazara* hazoralar* sikx* sinagoga* yahudiy* nasroniy* xristian* ibodatxona* so'fiy*",
    church: "cherkov* kalisa* sobor*",
    school:
      "maktab* universitet* o'quv_markaz* kollej* akademiya* bog'cha* institut* litsey* ta'lim_markaz* o'quv_yurt*",
    hospital: "kasalxona* shifoxona* klinika* tug'ruqxona* poliklinika* gospital*",
    market: "bozor* savdo_markaz* supermarket* savdo_majmua*",
    "hotel-restaurant": "mehmonxona* restoran* kafe* choyxona* oshxona* hostel*",
    transport:
      "avtobus* poyezd* poezd* vokzal* aeroport* metro* mikroavtobus* temir_yo'l* bekat* avtovokzal* samolyot* yo'lovchi_mashina*",
    concert: "konsert* teatr* stadion* festival* krokus* tungi_klub*",
    embassy: "elchixona* konsulxona* diplomatik*",
    official:
      "hokim* gubernator* deputat* parlament* senator* mer meri saylov* amaldor* vazir vazirning viloyat_hokim* hukumat_bino* ma'muriyat*",
    police:
      "politsiya_post* politsiya_mahkama* politsiya_bo'lim* politsiya_mashina* politsiya_uchastka* ichki_ishlar_bo'lim* blok-post* blokpost* nazorat_punkt* nazorat_post* militsiya_bo'lim* politsiyachi* patrul*",
    military:
      "harbiy_baza* kazarma* harbiy_qism* harbiy_karvon* karvon* konvoy* harbiy_gospital* harbiy_bino* harbiy_shaharcha* zastava* armiya_post* bazasi*",
    "aid-workers": "gumanitar* bmt emlov*",
    journalists: "telekanal* tahririyat* telekompaniya*",
    civilians: "olomon* to'y* to'yxona* dafn* janoza* tinch_aholi* sayyoh* namozxon* konchi* ishchilar*",
  },
  victims: {
    police:
      "politsiyachi+ militsioner+ politsiya_xodim* militsiya_xodim* ichki_ishlar_xodim* mirshab+ xavfsizlik_xodim* huquq-tartibot_xodim* ichki_ishlar_organ*",
    military: "askar+ harbiy+ harbiylar* soldat+ zobit+ ofitser+ chegarachi+ harbiy_xizmatchi* sarboz+",
    official: "hokim+ vazir+ gubernator+ amaldor+ deputat+ sudya+ rasmiy+ senator+",
    journalists: "jurnalist+ muxbir+ tasvirchi+ operator+",
    "aid-workers": "volontyor+ emlovchi*",
    "religious-minority": "hazara+ nasroniy+ sikx+ shialar*",
    civilians: "tinch_aholi* tinch_fuqaro* namozxon+ o'tkinchi+",
  },
  numbers: `bir:1 bitta:1 bittasi:1 ikki:2 ikkita:2 ikkala:2 ikkovi:2 ikkitasi:2 uch:3 uchta:3 uchala:3 uchovi:3 uchtasi:3 to'rt:4 to'rtta:4 to'rttasi:4 besh:5 beshta:5 beshtasi:5 olti:6 oltita:6 oltitasi:6 yetti:7 yettita:7 yettitasi:7
    sakkiz:8 sakkizta:8 to'qqiz:9 to'qqizta:9 o'n:10 o'nta:10 yigirma:20 yigirmata:20 o'ttiz:30 o'ttizta:30 qirq:40 qirqta:40 ellik:50 ellikta:50 oltmish:60 yetmish:70 sakson:80 to'qson:90 yuz:100 yuzta:100 ming:1000`,
  numberEndings:
    "ta tasi ga taga ni tani ning da dan tadan gacha tagacha si i ka qa nafar nafari nafarga nafardan kishi kishini kishiga kishidan",
  beforeEndings: "gandi kandi qandi gan_edi kan_edi qan_edi gandilar uvdi",
  weekdays: ["dushanba+", "seshanba+", "chorshanba+", "payshanba+", "juma+ juma_kuni", "shanba+", "yakshanba+"],
  months: [
    "yanvar*",
    "fevral*",
    "mart martda martning martdagi martidagi martga martdan",
    "aprel*",
    "may mayda mayning maydagi mayga maydan",
    "iyun*",
    "iyul*",
    "avgust*",
    "sentabr* sentyabr*",
    "oktabr* oktyabr*",
    "noyabr*",
    "dekabr*",
  ],
  relativeDays:
    "bugun:0 bugungi:0 kecha:-1 kechagi:-1 kuni_kecha:-1 o'tgan_kecha:-1 kecha_kechqurun:-1 bugun_ertalab:0",
  places: { inEndings: "da dagi", fromEndings: "dan lik liklar likni likka", toEndings: "ga ka qa" },
};
