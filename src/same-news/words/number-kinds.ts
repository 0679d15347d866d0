import type { Endings } from "../word-key.ts";

/** Words that tell what a number counts; by the letters they begin with, as `latinKey` writes them. */
const issueWords: Readonly<Record<Endings, RegExp>> = {
  few: /^(?:issue|no$|number|part$|episode|volume|vol$|edition|شماره|(?:ال)?عدد|گڼه|حلقه)/,
  chained: /^(?:nomer|vipusk|son$|soni|san$|sani|shumora|sayi|shigarilim)/,
};

const deathWords =
  /^(?:dead|death|dies$|died|die$|kill|toll|fatal|victim|bodies|pogib|ubit|jertv|halok|oldi|oldir|kurbon|kushta|kurbon|halok|oldu|olu$|oldur|kaza|mert$|kurman|kaytish|koz$|کشته|جان$|قربانی|وژل|مړه|مقتل|قتل|قتیل|جثث|ضحا)/;

const injuryWords =
  /^(?:injur|wound|hurt|ranen|postrad|yarala|yarador|jarala|jaradar|jarakat|yarali|zahm|majruh|زخمی|ټپی|اصاب|جریح|جرح|مصاب)/;

export function isIssueWord(key: string, endings: Endings): boolean {
  return issueWords[endings].test(key);
}

export function isDeathWord(key: string): boolean {
  return deathWords.test(key);
}

export function isInjuryWord(key: string): boolean {
  return injuryWords.test(key);
}
