import type { LanguageWords } from "./language-words.ts";

/** Spanish. */
export const spanish: LanguageWords = {
  name: "Spanish",
  adjectiveLast: true,
  endings: ["s es a as o os"],
  plural: "s es as os",
  kinds: {
    book: "libro+ libros folleto+ opúsculo+ cuadernillo+ tratado+ manual+ librito+",
    magazine: `revista+ periódico+ boletín boletines semanario+ diario+ al-naba an-naba nuevo_número gaceta+ publicación_mensual mensual`,
    audio:
      "audio+ audios grabación grabaciones mensaje_de_audio mensajes_de_audio podcast+ sermón sermones audiolibro+ nota_de_voz",
    video: "video+ videos vídeo+ película+ clip+ documental+ videomensaje+ videoclip+",
    nasheed: "nasheed+ nashid+ canto+ canción canciones himno+",
    statement: "comunicado+ declaración declaraciones fatua+ fatwa+ mensaje+",
    translation: "traducción traducciones subtítulos",
    poster: "cartel carteles infografía+ póster+ panfleto+ octavilla+",
    material:
      "material materiales contenido+ publicación publicaciones literatura edición ediciones propaganda versión",
    outlet: "canal canales sitio+ sitio_web página+ web red radio+ portal",
  },
  roles: {
    issued: `publica publican publicó publicaron publicado publicada publicados publicadas edita editó editado lanza lanzan lanzó lanzado emite emitió difunde difunden difundió difundido difundida
      saca sacó imprime imprimió produce produjo aparece apareció sale salió aparecen circula circulan cuelga cuelgan salen pone_en_línea estrena`,
    issuing:
      "publicación publicar publicando difundir difundiendo difusión distribuir lanzamiento edición distribución compartir",
    spread: `distribuye distribuyó distribuyen comparte compartió compartido sube subió reparte cuelga comparten compartida circulando circuló de_mano_en_mano viral en_circulación`,
    announced: "anuncia anunció presenta presentó promociona",
    launched: "lanza lanzó inaugura abre abrió crea creó amplía intensifica estrena",
    translated: "traduce traducen tradujo traducido traducida traducidos traducidas traducción",
    fresh: "nuevo nueva nuevos nuevas primer primera",
    against: `incaut* decomis* confisc* requis* prohíb* prohib* veta vetó vetado bloque* elimin* retira retiró retirado* retirados retiran borra borró borrado borran cierra cerró cerrado cierran cierre suspend* hall* encuentra* encontr* descubr* descubiert* posesión poseer poseía tenencia
      deten* detien* detuvo arrest* condena* juzga* juicio acusad* acusan imputad* procesad* registro registran redada multa multad* cárcel prisión destru* quem* contraband* clausur* desmantel* intercept* investig* móvil descarg* declarad*_extremista estudio análisis cómo
 extradit* deport* interrog* busca_y_captura suscrip* suscrit* romp* rasg* entregó entrega_a pena hacke* pirate* frena lector* leía vend* fiscal* pide_años confisca* requisa* aprehend* captur* inhabilit* tumba tumban cae_el cae_la teléfono expulsad* despedid* equipaje muerto_el muerte_del abatido investigación deja_de_publicar deja_de_editar cesa cesan interrumpe suspende por_compartir por_difundir por_haber por_traducir`,
    banned: "prohibido prohibida",
    denied:
      "desmiente desmienten desmintió niega niegan negó rechaza_haber refuta falso falsa falsos supuesto supuesta supuestamente presunto presunta bulo rumor+ no_verificado no_verificada no_verificados sin_verificar sin_confirmar incorrecto incorrecta infundado infundada infundados ningún_rastro trucado manipulado dudoso dudosa",
    later: `próximo_mes mes_próximo próxima_semana semana_próxima próximo_año mes_que_viene semana_que_viene pronto próximamente publicará publicarán lanzará lanzarán saldrá saldrán difundirá difundirán aparecerá prepara preparan espera esperan previsto prevista esperado esperada aplaza aplazado aplazada retrasa retrasado va_a_publicar va_a_lanzar va_a_difundir planea prevé promete pospuesto pospuesta pospone retrasó aplazó inédito inédita trabaja_en ultima aplazan podría podrían`,
    not: "no nunca ningún ninguna ninguno jamás sin ni tampoco",
    others: `policía ministerio gobierno presidente autoridades autoridad tribunal corte fiscalía embajada ejército ministro onu unesco comisión comité aduanas servicios_secretos guardia_civil
      periodista+ escritor+ escritora historiador+ historiadora investigador+ investigadora investigadores experto+ analista+ autor+ autora profesor+ universidad+ instituto+ editorial+ televisión diario_el imán+ muftí biblioteca centro ong cineasta estudiantes académico+ erudito+`,
    by: "por",
    says: "dice dicen dijo afirma afirman según informa informan informó alerta advierte confirma asegura señala revela",
    that: "que quien quienes cual porque donde",
    after: "tras después pese desde luego aunque",
    topic: "sobre contra acerca dedicado dedicada",
    languageNoun: "idioma idiomas lengua lenguas",
    scriptNoun: "alfabeto caracteres escritura letras",
    into: "en al",
    link: "y e o en de del por para con a al la el los las su sus que sobre se no_solo no_sólo publicado publicada difundido difundida vía ha es fue",
    and: "y e o",
    atLeast: "al_menos por_lo_menos",
    moreThan: "más_de",
    about: "unos cerca_de casi alrededor_de",
    issueNumber: "número n nº no núm",
    people:
      "combatiente+ ciudadano+ nacional+ migrante+ gobierno autoridades presidente hombre hombres mujer mujeres pueblo ejército terrorista+ policía yihadista+ ministro",
    rulers: `talibán talibanes`,
    event: "ataque+ atentado+ explosión ejecución asalto",
    claim: "reivindica reivindicó responsabilidad atribuye atribuyó",
    measure: "páginas página minutos minuto horas",
    tells: `amenaza llama insta critica denuncia elogia muestra incita`,
  },
  languages: {
    uz: "uzbeko uzbeka uzbekos uzbeco",
    tg: "tayiko tayika tayikos tadjiko",
    ky: "kirguís kirguiso kirguisa kirguiz kirguíes",
    kk: "kazajo kazaja kazajos",
    tk: "turcomano turkmeno turcomana",
    kaa: "karakalpako",
    ug: "uigur uigures",
    ps: "pastún pashto pastún",
    "fa-AF": "dari darí",
    fa: "persa farsi",
    ar: "árabe+",
    ur: "urdu",
    ru: "ruso rusa",
    tr: "turco turca",
    en: "inglés inglesa",
    es: "español española castellano",
  },
  onlyLanguages: {
    en: "angloparlante+ anglófono anglófona",
    ru: "rusoparlante+ rusófono rusófona",
    ar: "araboparlante+",
    uz: "uzbekoparlante+ uzbekófono",
    tg: "tayikoparlante+",
    "uz tg ky kk tk": "lenguas_de_asia_central idiomas_de_asia_central lenguas_centroasiáticas",
  },
  scripts: { Cyrl: "cirílico cirílica", Latn: "alfabeto_latino caracteres_latinos" },
  weakScripts: { Latn: "latino latina latinos" },
  numbers:
    "un:1 una:1 uno:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 quince:15 veinte:20 treinta:30 cien:100",
};
