import { segment } from "../text/segment.ts";

/** `live`: a page that keeps its address while its lead changes; `comment`: written beside the news; `plain`: news. */
export type HeadlineForm = "live" | "comment" | "plain";

/** By the words and signs that headlines of its languages use. */
export function headlineForm(title: string): HeadlineForm {
  if (live.test(title)) return "live";
  return comment.test(title) || work.test(title) ? "comment" : "plain";
}

const live =
  /\bLIVE\b|\b[Ll]ive(?=\s*[:|])|\b[Ll]ive (?:updates?|blog)\b|\bhighlights\b|(?<!\p{L})(?:онлайн|жонли|jonli|тікелей|canlı|زنده|ژوندۍ|مباشر)\s*[:|]/iu;

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
