import type { EventWords } from "./event-words.ts";

/** Turkmen, in Latin letters. */
export const turkmen: EventWords = {
  name: "Turkmen",
  languages: ["tk"],
  endings: [
    "lar ler",
    "y i u ü sy si sü su m ym im myz miz",
    "n",
    "yň iň uň üň nyň niň nuň nüň ny ni a e ä ga ge na ne ýa ýe da de dan den nda nde ndan nden",
    "ky ki",
  ],
  plural: "lar ler",
  verbLast: true,
  bareNounIsOne: true,
  roles: {
    attack: `hüjüm+ hüjüme hüjüm_et* çozuş* çozdy terakt+ terror_hüjüm* terrorçylyk_hüjüm* kast_et* janyna_kast* basybal* gyrgyn* bukuda* ýaragly_hüjüm* atgylady adam_öldür* gandöküşik*`,
    dead: `öldi ölen* ölüp ölüm+ ölümi* ölýär ölendigi* ölenler* öldürildi öldürilen* öldürilip* öldürilipdir wepat_bol* heläk heläk_bol* pida_bol* gurban_bol* şehit* jan_berdi ýogaldy ýok_edildi ýok_edilen* aradan_çyk* jesedi* merhum* atylyp_öldür* atyp_öldüril* ömrüni_al* ölüpdir =öldürilen* jan_ber*`,
    kills:
      "öldürdi öldüren* öldürip öldürmek* öldürdiler öldürýär öldürendigi* ýok_etdi ýok_eden* ýok_edendigi* atyp_öldürdi atyp_öldüren*",
    toll: "ölenleriň_sany* heläk_bolanlaryň_sany* pida_bolanlaryň_sany* gurbanlaryň_sany* wepat_bolanlaryň_sany* ölenler_sany*",
    rises: "ýetdi ýeten* ýetipdir artdy artan* artypdyr köpeldi köpelen* geçdi baryp_ýetdi",
    injured: "ýaralandy* ýaralan* ýaraly* ýara_al* ýaralandygy* şikes* zeper* keselhana_düş* keselhana_ýerleşdir*",
    injures: "ýaralady ýaralan_etdi",
    detained: `tussag_edil* tussag_et* tussag tutuldy tutulan* tutuldylar tutdy tutulandygy* ele_salyn* ele_sal* ele_düş* saklandy saklanyldy saklanan* basyryldy ýesir_al* tussaglyk* tutup eline_düş* ele_salyndy tussag_astyna* gözegçilige_al*`,
    foiled:
      "öňüni_al* öňi_alyn* öňüni_al* paş_et* paş_edil* bozdy petiklendi püje_çyk* zyýansyzlandyr* duruz* üstüni_aç* üsti_açyl*",
    plot: "planlaşdyr* meýilleşdir* plan plany* taýýarla* taýýarlyk* taýýarlan* niýet* synanyş* synanyşyk* maksat* guramakçy* etmekçi* partlatmakçy*",
    operation:
      "operasiýa* ýörite_operasiýa* reýd+ howa_hüjüm* howa_zarba* howadan_zarba* zarba* atyşyk* çaknyşyk* söweş söweşde söweşler* bombalady* bombala* antiterror* arassalaýyş*",
    surrender: "boýun_egdi ýaragyny_tabşyr* ýaraglaryny_tabşyr* ýaragyny_taşla* meýletin_tabşyr*",
    trial: `sud_edil* sud_et* höküm* türme_tussag* ýyl_türme* ýyl_azatlyk* ýyl_tussag* azatlykdan_mahrum* azatlykdan_kes* ömürlik* aýyplan* aýyplanýan* aýyplama* jenaýat_iş* jeza* ekstradis* günäli_diýip* günäkär* kesildi kazyýet_diňlenişik* iş_kesdi iş_kesil* jogapkärçilige_çek* gaýtaryp_berdi tabşyryldy sud_öňün* türme_tussaglyg* ýyla_kes* günäli_tapyl* höküm_çykar* jezalandyryl* iş_kesildi* türme_berildi`,
    court: "sud suduň sudy suda kazy kazyýet* prokuratura* prokuror* tribunal*",
    publish: "neşir_et* neşir_edil* çap_et* çap_edil* ýaýratdy ýaýradan* ýaýrat* çykardy çykaran* ýerleşdir* görkezdi",
    work: "wideo* žurnal+ kitap+ kitab* ses_ýazgy* ýüzlenme* beýanat* rolik* wagyz* film* gazet+ makala* san sany kitapça* terjime*",
    block:
      "petikle* petiklen* gadagan_et* gadagan_edil* gadagan ýapdy ýapyldy bloklady bloklandy blokla* aýyrdy aýyryldy öçürdi öçürildi elinden_al* konfisk* ekstremistik_diýip* çäklendir*",
    medium:
      "kanal+ telegram* sahypa+ saýt+ hasap hasaby* hasaplar* akkaunt+ material+ edebiýat* kitap+ kitab* serwer+ kontent* çat+ sosial_tor* sosial_media* internet*",
    sanction:
      "sanksiýa* gara_sanaw* terrorçy_guram* terrorçylyk_guramasy_diýip* terrorçy_diýip* terror_guramasy_diýip* sanawyna_goş* sanawyna_sal* pul_baýrak* baýrak aktiwlerini_doňdur* doňdur*",
    appoint: "bellendi belledi täze_lider* täze_ýolbaşçy* täze_baştutan* ýerine_geçdi saýlandy",
    threat:
      "duýdurdy duýdur* duýduryş* howp howpy howplar* howpunyň haýbat* haýbaty* ýalan_habar* bomba_goý* ewakuas* seresap* barmazlyga howpsuzlyk_çäre* ätiýaç*",
    recruit: `hataryna_çek* hatarlaryna_çek* hataryna_goşul* hatarlaryna_goşul* hakyna_tut* azdyr* uruşmaga* söweşmäge* siriýa_git* radikallaş* çekmek* çekýär wagyz_edip werbow* hataryna_goş* toparyna_goş*`,
    fought: "söweşen* uruşan* söweşip* uruşmaga söweşmäge",
    prison: "türme* türmesi* tussaghana* koloniýa* tussaglar* lager* lageri* zyndan*",
    prisonDeed:
      "gozgalaň* pitne* gaçdy gaçan* gaçyp gaçmak* amnistiýa* azat_edil* azat_et* günäsi_geçil* boşadyldy boşatdy tertipsizlik* girew* yzyna_getir* topalaň*",
    statement:
      "ýazgardy ýazgar* gynanç_bildir* gynanjyny* çagyrdy çagyryş* duşuşdy duşuşyk* gepleşik* maslahatlaş* alada_bildir* aladalan* tankyt* söz_berdi talap_et* nägile* baha_berdi ara_alyp telefon_arkaly sagbolsun* nota gol_çekdi",
    says: "diýdi diýýär aýtdy aýdýar habar_ber* mälim_et* tassykla* bildirdi bildirýär maglumatyna_görä sözlerine_görä ýazdy beýan_etdi habarlar* diýip belledi_aýtdy",
    analysis:
      "seljerme* ekspert* bilermen* näme_üçin nädip neneňsi syn* derňew* hasabat* söhbetdeşlik* pikir* näme_belli kim_bolan analitik* taryhy*",
    anniversary: "ýyllygy* ýyl_geçdi ýyl_doldy ýyl_ozal* ýyldan_soň hatyra* ýatlandy ýatla*",
    accident:
      "gaz_partla* gaz_ballon* ballon* zäherlen* awariýa* ýol_hadysa* ýol-ulag* heläkçilig* ýertitreme* ýer_titreme* sil sil_suwy suw_alma* suw_joşgun* süýşgün* ýangyn* ýangyndan gark_bol* şahta* türgenleşik* ýykyldy ýykylma* gysga_utgaşma* tupan* agdaryl* uçar_heläk* seresapsyzlyk* zawod* fabrik* çaknyşdy ulag_çaknyş*",
    crime:
      "urşuldy dawa* dawada serhoş* maşgala_dawa* ogry* ogurlyk* talaň* neşe* neşekeş* kontrabanda* bergi* gabanjaň* bezzat* psihiki* ruhy_kesel* aldawçy* janköýer*",
    forces:
      "polisiýa+ milisiýa+ imi mhm mit fsb howpsuzlyk howpsuzlyk_güýç* howpsuzlyk_gullu* goşun+ goşuny goşunlar* armiýa+ ýörite_gullu* hukuk_goraý* serhetçi* serhet_gullu* aňtaw* goranmak_ministr* häkimiýet* içeri_işler* ýörite_güýç*",
    militants:
      "söweşiji+ jeňçi+ terrorçy+ terrorist+ ekstremist+ agza+ tarapdar+ güman_edilýän* şübheli+ aýyplanýan+ jihatçy+ pitneçi+ gozgalaňçy+ werbowçy+ ýaranlar* ýaran+ toparyň_agza* radikal+ maliýeçi* militan+ ýaragly_topar*",
    attackers:
      "hüjüm_eden* hüjümçi+ ýaragly_adam* ýaragly_kişi* näbelli_adam* näbelli_ýaragly* janyndan_geçen* kamikadze* jenaýatçy+ özüni_partladan* ganhor+",
    leader: "lider+ ýolbaşçy+ baştutan+ serdar+ emir+ metbugat_sekretar* esaslandyryjy+ orunbasar+ halyf+ sözçi+",
    commander: "komandir+ serkerde+ meýdan_komandir*",
    people: `adam adamy adamyň adama adamlar* kişi kişini kişiniň kişiler* raýat+ ilat* ýaşaýjy+ zenan+ aýal+ erkek+ çaga+ çagalar* talyp+ okuwçy+ ýolagçy+ işçi+ magdançy+ inžener+ syýahatçy+ daşary_ýurtly* ýigit+ gyz+ ymam+ molla+ mugallym+ lukman+ sürüji+ goragçy+ ýaşuly+ bosgun+ migrant+ işgär+ tussag+ zyýaratçy+ ýetginjek+ satyjy+
      hytaýly+ täjik* owgan* özbek* türkmenistanly+ özbegistanly+ goňşy+ doganlar* dogan+ hassa+ namazhon+ parahat_ilat* girew_alnan*`,
    claims: "",
    responsibility: "jogapkärçilig* jogapkärçiligi*",
    claimed:
      "üstüne/boýnuna/gerdenine_aldy/alan/alypdyr/alýar/alandygyny/alyp/aldylar jogapkärçiligini_aldy jogapkärçiligi_aldy amala_aşyrandygyny_aýtdy amala_aşyrandygyny_bildirdi",
    unclaimed:
      "üstüne/boýnuna_almady/almandyr/almaýar/almadyk* üstüne/boýnuna_alan_däl/ýok üstüne/boýnuna_entek_alan* jogapkärçiligi/jogapkärçiligini_hiç hiç_kim_jogapkärçilig* hiç_bir_topar_jogapkärçilig* hiç_hili_topar_jogapkärçilig* üstüne_alanok boýnuna_alanok",
    nobody: "hiç_kim* hiç_bir* hiç_hili",
    not: "däl ýok",
    denies: "inkär_et* ret_et* ret_etdi dahyly_ýok* dahylsyz* baglanyşygy_ýok*",
    blames:
      "aýyplady aýyplaýar güman_edil* güman_et* şübhelen* dahylly* baglanyşykly* degişli kast_içdi adyndan wepaly ilteşikli",
    unknown: "näbelli* anyklanmadyk*",
    atLeast: "azyndan iň_azyndan köp gowrak artyk kem_däl geçdi geçýär",
    upTo: "diýen_ýaly golaý çenli ýakyn",
    about: "takmynan töweregi",
    rangeJoin: "ýa-da",
    among: "olaryň_arasynda arasynda şolardan olardan içinde şol_sanda olaryň",
    several: "birnäçe onlarça ýüzlerçe köp_sanly bir_topar käbir müňlerçe bir_näçe",
    and: "we bilen",
    measure: `ýyl* ýaş ýaşly ýaşyndaky aý aýlyk gün günde günlük sagat* minut* sekunt* hepde* sahypa* göterim kilometr* km metr* kilogram* kg gram* tonna* dollar* rubl* manat* million* milliard* öý öýde maşyn* awtoulag* dükan* ýurt* ýurd* döwlet* welaýat* etrap* kanal* akkaunt* saýt* kitap* kitab* sany partlama* hüjüm* gezek jenaýat_iş* madda* mekdep* metjit* bina*
      maşgala* ok awtomat* granata* pistolet* raketa* dron* bomba* operasiýa* gurama* topar* material* telefon* ýerde oba* şäher* dil dilde`,
    label: "madda belgi belgili no sanly",
    otherEventBefore: "gün/günden/hepde/hepdeden/aý/aýdan_soň/geçenden ertesi_gün* ertesi",
    otherEventAfter: "ýyl_ozal* jogap_hökmünde öç_almak",
    background:
      "öň ozal mundan_öň mundan_ozal geçen_ýyl* geçen_aý* gün/hepde/aý_ozal* gün/hepde/aý_öň* şonda ilkibaşda öňki_hüjüm*",
    another: "ýene_bir ikinji+ nobatdaky başga_bir täze_partlama täze_hüjüm üçünji+",
    habit: "ýatlap_geç* ýatladýarys soňky_ýyllar* soňky_aýlar* ýyl_başyndan* ýygy-ýygydan köplenç yzygiderli",
    correction: "düzediş* düzedildi ýalňyş_maglumat*",
    last: "geçen",
    notWhen: "çenli indiki geljek",
    in: "ýanynda golaýynda öňünde töwereginde çäginde içinde merkezinde ýanyndaky golaýyndaky",
    from: "",
    notPlace:
      "ilçihana* ilçihanasy* ilçisi* konsulhana* raýat* raýaty* prezident* ministr* daşary_işler* delegasiýa* serhedi* serhedinde doglan* premýer* wekil* diplomat* dili* dilinde* parlament* hökümet* migrant* agentlig* halky*",
    province: "welaýat+ prowinsiýa+ oblast+",
    district: "etrap+ etraby* raýon+",
    town: "şäher+ şäheri* oba+ obasy*",
    capital: "paýtagt+",
    topic: "terror* terrorçy* terrorizm* ekstremis* jihat* radikal* söweşiji*",
    nothing:
      "maşgala_agza* parlament_agza* hökümet_agza* agza_döwlet* agza_bol* kiber* ýürek_keseli* terrorçylyga_garşy_göreş* terrorizme_garşy_göreş* futbol* oýun* çempionat* howpsuzlyk_geňeş* gurbanlyk* biri-biri*",
    years: `ýyl ýyla ýyldan ýyllyk`,
    receives: `berildi aldy kesildi`,
    advice: `seresap* ägä_bol* barmazlyga`,
  },
  methods: {
    "suicide-bombing": "janyndan_geçen* özüni_partlat* özüni_özi_partlat* kamikadze* janpena* özüni_partladan*",
    bombing: "partlama+ partlady partlan* partlat* partladyjy* partlaýjy* partlap bomba* minalan* mina_partla*",
    shooting: "ok_aç* ok_at* ok_atyl* oka_tut* atyp_öldür* atylyp* ýaragly_hüjüm* atgylady* ot_aç*",
    stabbing: "pyçak* pyçakla* palta*",
    ramming: "ulagy_sürüp* adamlaryň_üstüne* köpçüligiň_üstüne*",
    kidnapping: "girew* alyp_gaç* alnyp_gaç* ogurlap_git* zamun*",
    assassination: "janyna_kast* kast_et*",
    arson: "otlady ot_ber* ot_berdi*",
    rocket: "raketa* minomýot* granata* snarýad* artilleriýa*",
    drone: "dron* pilotsyz*",
  },
  targets: {
    mosque: "metjit* medrese* namaz* zyýaratgäh* kümmet*",
    "religious-minority": "şaýy* hazara* sih* sinagoga* jöhit* hristian*",
    church: "buthana* ybadathana*",
    school: "mekdep* mekdeb* uniwersitet* okuw_merkez* kollej* akademiýa* çagalar_bag* institut*",
    hospital: "keselhana* hassahana* klinika* gospital* çaga_dogruly*",
    market: "bazar* söwda_merkez*",
    "hotel-restaurant": "myhmanhana* restoran* kafe* çaýhana* aşhana*",
    transport: "awtobus* otly* wokzal* aeroport* metro* demir_ýol* duralga* mikroawtobus* uçara",
    concert: "konsert* teatr* stadion* festiwal* krokus*",
    embassy: "ilçihana* ilçihanasy* konsulhana*",
    official: "gubernator* häkim* ministr* deputat* parlament* saýlaw*",
    police: "polisiýa_bölüm* polisiýa_post* polisiýa_nokad* blokpost* gözegçilik_nokad* polisiýa_ulag*",
    military: "harby_baza* harby_bölüm* kazarma* harby_kerwen* serhet_posty* harby_gospital*",
    civilians: "parahat_ilat* toý* jynaza* syýahatçylar* işçiler*",
  },
  victims: {
    police: "polisiýa_işgär* polisiýa_ofiser* polis+ hukuk_goraýjy* milisioner+",
    military: "esger+ harby+ ofiser+ serhetçi+ harby_gullukçy*",
    official: "gubernator+ häkim+ ministr+ deputat+ resmi+ kazy+",
    journalists: "žurnalist+ habarçy+",
    civilians: "parahat_ilat* parahat_raýat*",
  },
  numbers: `bir:1 iki:2 üç:3 dört:4 bäş:5 alty:6 ýedi:7 sekiz:8 dokuz:9 =on:10 ýigrimi:20 otuz:30 kyrk:40 elli:50 altmyş:60 ýetmiş:70 segsen:80 togsan:90 ýüz:100 müň:1000 üçüsi:3 ikisi:2`,
  numberEndings: "e a ä ge ga den dan ten tan si sy i y iň yň ni ny",
  beforeEndings: "ypdy ipdi updy üpdi lapdy läpdi",
  weekdays: ["duşenbe_gün*", "sişenbe*", "çarşenbe*", "penşenbe*", "anna anna_gün*", "şenbe şenbe_gün*", "ýekşenbe*"],
  months: [
    "ýanwar*",
    "fewral*",
    "mart martda martyň martdaky",
    "aprel*",
    "maý maýda maýyň",
    "iýun*",
    "iýul*",
    "awgust*",
    "sentýabr*",
    "oktýabr*",
    "noýabr*",
    "dekabr*",
  ],
  relativeDays: "şu_gün:0 bu_gün:0 düýn:-1 düýnki:-1 düýn_agşam:-1 öňňin:-2",
  places: {
    inEndings: "da de daky däki nda nde ndaky ndäki",
    fromEndings: "dan den ly li lylar liler",
    toEndings: "a e ä ga ge na ne",
  },
};
