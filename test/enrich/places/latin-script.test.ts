import { describe, expect, it } from "vitest";
import { placesIn, rowsOf } from "./places-in.ts";

describe("places in Latin script", () => {
  it.each(
    rowsOf(`
    Blast near a school in Kabul wounds six => kabul
    Gunmen storm a guest house in Kunduz province => kunduz-province
    The district chief of Achin in Nangarhar was killed => achin nangarhar
    Quetta’s railway station was evacuated => quetta
    A shrine in the city of Shiraz was attacked => shiraz
    Two held in Haska Mena, they said => haska-mena
    Mazar-i-Sharif and Pul-e Khumri lost power => mazar-i-sharif pul-e-khumri
    Police in Solingen and Düsseldorf searched four flats => solingen dusseldorf
    A raid in Kot, Nangarhar, ended at dawn => kot nangarhar
    The attackers crossed at Torkham => torkham
    Shooting in Jalal-Abad region of Kyrgyzstan => jalal-abad-province kg
    A guard was stabbed in Nice on Monday => nice
    KABUL: A rocket fell into a field => kabul
    They met in North Waziristan and Bannu => north-waziristan bannu
    An explosion shook the Kabul quarter of Dasht-e Barchi => kabul kabul
    A hall in Krasnogorsk, Russia, burned down => krasnogorsk ru
    Militants were traced to Sistan-Baluchestan => sistan-baluchestan
    A mine went off in Mary province of Turkmenistan => mary tm
    A convoy was hit in Jalalabad, Nangarhar => jalalabad nangarhar
  `),
  )("English: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Three Tajik nationals were charged =>
    An Afghan refugee speaks Uzbek and Russian =>
    Mary said that it was a nice day =>
    Mullah Herati met Sheikh Laghmani =>
    The New York Times and the Kabul News wrote of it =>
    Islamic Movement of Uzbekistan names a new emir =>
    A London-based analyst and an Iran-backed militia =>
    Batman is back in cinemas =>
    The tank broke down, said the man =>
    Islamic State Pakistan Province claims a blast =>
    The SWAT team came late =>
    In Van Gogh’s letters nothing is said of it =>
    Voice of Khurasan prints a new issue =>
    Hamas and Fatah talk again =>
    Reading is fun, and a watch needs an essen =>
  `),
  )("English, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Kobulda portlash yuz berdi => kabul
    Toshkent viloyatining Chirchiq shahrida ikki kishi ushlandi => tashkent-province chirchiq
    Namanganda to‘rt nafar shaxs qo‘lga olindi => namangan
    Farg‘ona viloyati Qo‘qon shahri => fergana-province kokand
    Hirotdagi masjidga hujum qilindi => herat
    Qunduz viloyatida uch kishi halok bo'ldi => kunduz-province
    Nangarhor viloyatining Achin tumanida => nangarhar achin
    Surxondaryoda chegara yopildi => surkhandarya
    Pishovarda masjid yonida otishma => peshawar
    Moskvaga yo‘l olgan poyezd => moscow
    Toshkentdan kelgan xabar => tashkent
    Afgʻoniston shimolidagi Balx viloyati => af balkh
    Mozori Sharifda namoyish => mazar-i-sharif
    Buxoroning markazida yong‘in => bukhara
    Andijon viloyatida reyd o‘tkazildi => andijan-province
    Suriyaga ketmoqchi bo‘lganlar => sy
  `),
  )("Uzbek: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Afg‘on va tojik tillarida =>
    Toshkentlik yigit ushlandi =>
    O‘zbek tilida yangi son chiqdi =>
    Samarqandlik olim =>
    O‘zbekiston islomiy harakati haqida =>
    Bu osh juda mazali =>
    Panj barmoq barobar emas =>
    Namanganlik savdogarlar =>
    Rus va o‘zbek matbuoti =>
    Kitob chop etildi =>
  `),
  )("Uzbek, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Kabil'de camiye saldırı => kabul
    Konya'daki operasyonda on kişi yakalandı => konya
    İstanbul'un Fatih ilçesinde arama => istanbul fatih
    Van'da iki şüpheli yakalandı => van
    Mersin ve Gaziantep'te eş zamanlı baskın => mersin gaziantep
    Afganistan'ın Kunduz vilayetinde patlama => af kunduz-province
    Ketta'daki pazarda bomba => quetta
    Şanlıurfa'nın Suruç ilçesi => sanliurfa suruc
    Tacikistan'dan gelen yolcular => tj
    Moskova'ya giden uçak => moscow
    Peşaver'de cuma namazında saldırı => peshawar
    Mezarışerif'te minibüse bomba => mazar-i-sharif
    Ankara'da dört gözaltı => ankara
    Kerkük'te pusu => kirkuk
    Pakistan'ın kuzeyindeki Kuzey Veziristan'da => pk north-waziristan
    Türkiye'ye girerken yakalandı => tr
  `),
  )("Turkish: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Afgan ve Tacik uyruklu üç kişi =>
    Batman filmi yeniden gösterimde =>
    Türk polisi açıkladı =>
    Istanbullu gençler =>
    Bu van çok eski =>
    Ordu güçleri harekete geçti =>
    Siz van mı aldınız =>
    Rus basını yazdı =>
    Özbek şair anıldı =>
    Fatih Yılmaz konuştu =>
  `),
  )("Turkish, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Aşgabatda duşuşyk geçirildi => ashgabat
    Mary welaýatynda iki adam tussag edildi => mary
    Balkanabat şäherinde ýangyn => balkanabat
    Daşoguz welaýaty => dashoguz
    Owganystanyň Kunduz welaýatynda partlama => af kunduz-province
    Owganystanda hüjüm => af
    Türkmenabatda iki adam => turkmenabat
    Moskwa barýan otly we Täjigistan => moscow tj
    Gyrgyzystan serhedi ýapdy => kg
    Eýranda ýer titredi => ir
    Hytaýda ýangyn => cn
    Russiýada saklandy => ru
    Pakistanda we Owganystanda => pk af
    Aşgabatdan gelen habar => ashgabat
    Germaniýada bäş adam => de
  `),
  )("Turkmen: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Türkmen dilinde žurnal çykdy =>
    Özbek we täjik dilleri =>
    Mary atly gyz =>
    Owgan bosgunlary =>
    Rus metbugaty =>
    Adamlaryň sany artdy =>
    Gazak we gyrgyz =>
    Bu kitap täze =>
    Mary bilen Jennet geldi =>
    Iňlis dilinde =>
  `),
  )("Turkmen, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Anschlag auf Moschee in Kundus => kunduz
    In Köln und Düsseldorf wurden drei Männer festgenommen => cologne dusseldorf
    Der Kölner Dom wurde geräumt => cologne
    Kabuls Flughafen bleibt geschlossen => kabul
    Razzien in Nordrhein-Westfalen und Sachsen-Anhalt => north-rhine-westphalia saxony-anhalt
    Ein Mann starb in Essen => essen
    Explosion am Kabuler Flughafen => kabul
    In der Provinz Balch griffen Unbekannte an => balkh
    Afghanistans Nachbarn beraten => af
    Prozess in Wien: drei Angeklagte => vienna
    Zug in Pakistan angegriffen => pk
    In Masar-i-Scharif explodierte ein Bus => mazar-i-sharif
    Anschlag im Raum München => munich
    Tote bei Angriff in Duschanbe => dushanbe
    Festnahme in Wiener Neustadt => wiener-neustadt
  `),
  )("German: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Ein tadschikischer Staatsbürger und zwei Afghanen =>
    Das Essen war kalt =>
    Die Stuttgarter Zeitung berichtet =>
    Er spricht Russisch und Usbekisch =>
    Der Kölner lachte =>
    Afghanische Flüchtlinge warten =>
    Der afghanische Ableger der Gruppe =>
    Wiener mit Senf =>
    Türkische Medien melden =>
    Ich gebe dir das Buch =>
  `),
  )("German, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Attentat dans une mosquée à Kaboul => kabul
    Deux hommes arrêtés à Strasbourg et à Mulhouse => strasbourg mulhouse
    Une attaque au couteau à Nice => nice
    Les talibans en Afghanistan => af
    Explosion dans la province de Kunduz => kunduz-province
    Au Pakistan, un train attaqué près de Quetta => pk quetta
    Procès à Vienne de trois hommes => vienna
    L’Ouzbékistan ferme sa frontière => uz
    Une bombe à Peshawar => peshawar
    Fusillade à Moscou => moscow
    Le Tadjikistan annonce des arrestations => tj
    À Douchanbé, quatre suspects => dushanbe
    Un attentat à Bagdad fait dix morts => baghdad
    En Allemagne, un suspect => de
    Panique à Bruxelles => brussels
  `),
  )("French: %s", (line, ids) => expect(placesIn(line)).toBe(ids));

  it.each(
    rowsOf(`
    Un ressortissant tadjik et deux Afghans =>
    La branche afghane du groupe =>
    Il parle russe et ouzbek =>
    Une nice histoire =>
    La porte est ouverte =>
    Le nord du pays =>
    Un Kabouli raconte =>
    La presse turque =>
    Des réfugiés afghans =>
    Van Gogh et les autres =>
  `),
  )("French, no place: %s", (line, ids) => expect(placesIn(line)).toBe(ids));
});
