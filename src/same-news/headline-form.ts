import { segment } from "../text/segment.ts";

/**
 * `live`: a page that keeps its address while its lead changes; `digest`: the news of a day or a week in one; `comment`: written beside the
 * news; `plain`: news.
 */
export type HeadlineForm = "live" | "digest" | "comment" | "plain";

/** By the words and signs that headlines of its languages use. */
export function headlineForm(title: string): HeadlineForm {
  if (live.test(title)) return "live";
  if (digest.test(title)) return "digest";
  return comment.test(title) || work.test(title) ? "comment" : "plain";
}

const live =
  /\bLIVE\b|\b[Ll]ive(?=\s*[:|])|\b[Ll]ive (?:updates?|blog)\b|\bhighlights\b|(?<!\p{L})(?:онлайн|жонли|jonli|тікелей|canlı|زنده|ژوندۍ|مباشر)\s*[:|]/iu;

/** What a list of events is called, with the day or the week that it is of, or as its first or only name. */
const digest = new RegExp(
  [
    String.raw`\b(?:daily|weekly|morning|evening|midday|nightly|monthly|week's|day's|regional|security|militancy|terrorism|news) (?:\p{L}+ ){0,2}(?:brief|briefing|digest|round-?up|wrap|summary|bulletin|headlines|newsletter)\b`,
    String.raw`^(?:brief|briefing|digest|round-?up|news in brief|in brief|the week in|week in review|day in review|bulletin|newsletter)\b|\b(?:round-?up|digest|at a glance|in brief)\s*(?:[:,|–—-]|$)`,
    String.raw`\b(?:tages|wochen|nachrichten|presse|lage)(?:überblick|rückblick|übersicht|bericht|zusammenfassung)|^(?:kurzmeldungen|überblick|rückblick)\b|\b(?:wöchentlicher|täglicher) \p{L}*(?:bericht|überblick)`,
    String.raw`\b(?:revue de (?:la )?presse|l'essentiel de|récapitulatif|bulletin (?:du|de|quotidien|hebdomadaire)|synthèse (?:du|de la|quotidienne|hebdomadaire)|en bref\b|l'actualité (?:du jour|de la semaine))`,
    String.raw`(?<!\p{L})(?:сводка(?! с места)|дайджест|обзор (?:событий|новостей|недели|дня|прессы|сми)|итоги (?:дня|недели)|главное за|главные (?:новости|события)|коротко о главном|события (?:дня|недели)|новости к этому часу)`,
    String.raw`(?<!\p{L})(?:dayjest|haftalik sharh|kun yangiliklari|kunlik xabarlar|hafta xabarlari|qisqa xabarlar|xabarlar sharhi|ҳафталик шарҳ|кун янгиликлари|қисқа хабарлар|ҳафта хабарлари|хабарҳои (?:рӯз|ҳафта|кӯтоҳ)|шарҳи (?:рӯз|ҳафта)|рӯйдодҳои (?:рӯз|ҳафта)|кыскача кабарлар|күндүн (?:кабарлары|жаңылыктары)|аптанын (?:кабарлары|окуялары)|күн жаңалықтары|апта (?:жаңалықтары|қорытындысы)|қысқаша жаңалықтар|gysgaça habarlar|günüň habarlary|hepdäniň habarlary)`,
    String.raw`(?<!\p{L})(?:günün özeti|haftanın özeti|günlük (?:bülten|özet)|haftalık (?:bülten|özet)|haber bülteni|haber turu|gündem özeti|günün (?:öne çıkanları|haberleri))`,
    String.raw`(?<!\p{L})(?:خلاصه (?:رویداد|رویدادها|اخبار|خبر|مهم)|رویدادهای (?:مهم|روز|هفته|امروز)|مهم[\s‌]?ترین (?:رویداد|خبر)\p{L}*|مرور (?:رویداد|خبر|اخبار|هفته)|گزیده (?:اخبار|خبر)|اخبار کوتاه|بولتن|د ورځې (?:لنډ|خبر|پېښ)\p{L}*|د اونۍ (?:لنډ|خبر|پېښ)\p{L}*|لنډ خبرونه|خبري لنډیز|خبرنامہ|خبروں کا خلاصہ|اہم خبریں|مختصر خبریں|دن بھر کی|ہفتہ وار (?:جائزہ|خلاصہ)|موجز (?:الأخبار|الاخبار|الأنباء|أنباء)|النشرة|نشرة (?:الأخبار|أخبار)|حصاد (?:اليوم|الأسبوع)|أبرز (?:أحداث|الأحداث|أخبار)|ملخص (?:الأحداث|الأخبار|أحداث|أخبار))`,
  ].join("|"),
  "iu",
);

/** A work about an attack is none: “Film about the siege wins prize”. */
const work =
  /^(?:(?:a |an |the |new )?(?:film|movie|documentary|novel|play|exhibition) (?:about|on|of)|документальн\p{L}+ фильм|фильм об? |роман об? |выставка об? |dokumentarfilm|film über|roman über|ausstellung über|.{3,60} (?:haqida|ҳақидаги?|туралы|тууралуу|дар бораи) (?:\p{L}+ )?(?:film|фильм|филм)|belgesel|مستند|فیلم مستند|فيلم وثائقي)/iu;

const comment =
  /[?؟]|^(?:why|how|what|who|where|when|watch|analysis|opinion|commentary|explainer|editorial|profile|podcast|in pictures|photos)\b|:\s(?:how|why|what)\b|\bexplained\b|\bthings to know\b|\bkey takeaways\b|^(?:почему|как|что|мнение|анализ|интервью|видео|подкаст|nega|tahlil|fikr|нега|таҳлил|чаро|таҳлил|эмнеге|неге|сараптама|neden|analiz|görüş|چرا|تحلیل|تحليل|رأي|لماذا|ولې)(?!\p{L})/iu;

/** “West Asia war LIVE: …”: the news of the hour comes after it. */
export function withoutLiveKicker(title: string): string {
  return live.test(title) ? title.replace(/^[^:|]{0,60}\b(?:live|highlights|updates)\b[^:|]{0,20}[:|]\s*/i, "") : title;
}

/** How many words are before the first colon, bar or dash of a title; 0 where there is none in its first 60 letters. */
export function kickerLength(title: string): number {
  const end = title.search(/[:：]\s|\s*\||\s[–—-]\s/u);
  return end <= 0 || end > 60 ? 0 : segment(title.slice(0, end)).length;
}
