/** Pages that only lead on, and the parameter that says where: what is shown of a link is its host, and theirs says nothing. */
const redirectors: readonly { readonly page: RegExp; readonly parameters: readonly string[] }[] = [
  { page: /^(?:www\.)?google\.[a-z.]{2,6}\/url$/u, parameters: ["url", "q"] },
  { page: /^(?:www\.)?bing\.com\/news\/apiclick\.aspx$/u, parameters: ["url"] },
  { page: /^(?:www\.)?yandex\.[a-z.]{2,6}\/clck\/jsredir$/u, parameters: ["url"] },
  { page: /^lm?\.facebook\.com\/l\.php$/u, parameters: ["u"] },
  { page: /^(?:m\.)?vk\.(?:com|ru)\/away\.php$/u, parameters: ["to"] },
];

/** Where a link of an alert service or a network leads in the end, where it says so itself; any other link as it is. */
export function trueLink(link: string): string {
  const { host, pathname, searchParams } = new URL(link);
  const found = redirectors.find(({ page }) => page.test(`${host}${pathname}`.toLowerCase()));
  const target = found?.parameters.map((name) => URL.parse(searchParams.get(name) ?? "")).find((url) => url !== null);
  return target?.protocol === "http:" || target?.protocol === "https:" ? target.href : link;
}
