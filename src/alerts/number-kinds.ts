/** Words that tell what a number counts; by the letters they begin with, as `latinKey` writes them. */
const issueWords =
  /^(?:issue|no$|number|part$|episode|volume|vol$|edition|nomer|vipusk|son$|soni|sonin|san$|sani|shumora|sayi|sayisi|shigarilim|شماره|شمارهٔ|عدد|گڼه|حلقه)/;

const deathWords =
  /^(?:dead|death|dies$|died|die$|kill|toll|fatal|victim|bodies|pogib|ubit|jertv|halok|oldi|oldir|kurbon|kushta|kurbon|halok|oldu|olu$|oldur|kaza|mert$|kurman|kaytish|koz$|کشته|جان$|قربانی|وژل|مړه|مقتل|قتل|قتیل|جثث|ضحا)/;

const injuryWords =
  /^(?:injur|wound|hurt|ranen|postrad|yarala|yarador|jarala|jaradar|jarakat|yarali|zahm|majruh|زخمی|ټپی|اصاب|جریح|جرح|مصاب)/;

export function isIssueWord(key: string): boolean {
  return issueWords.test(key);
}

export function isDeathWord(key: string): boolean {
  return deathWords.test(key);
}

export function isInjuryWord(key: string): boolean {
  return injuryWords.test(key);
}
