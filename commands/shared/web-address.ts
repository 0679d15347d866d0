import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

const longest = 2_000;

/** The address that an option `url` holds, without its fragment; a mistake says what is wrong with it. */
export function webAddress(typed: string): URL {
  const address = URL.parse(withScheme(refanged(typed.trim())));
  if (address === null || !["http:", "https:"].includes(address.protocol))
    throw new UserMistake(md`\`url\` has to be a whole address that begins with https:// or http://.`);
  if (address.username !== "" || address.password !== "")
    throw new UserMistake(
      md`The address holds a user name or password. Leave it out: what is typed here can be read by others.`,
    );
  if (address.href.length > longest) throw new UserMistake(md`\`url\` may have at most ${longest} characters.`);
  address.hash = "";
  return address;
}

/** An address as reports write it so that nobody opens it by mistake (`hxxps://news[.]example`), or as a feed reader's: `feed://…`. */
export function refanged(typed: string): string {
  const bare = typed.replace(/^<([^<>]*)>$/u, "$1").replaceAll(/\s?[[({]\s?(?:\.|dot)\s?[\])}]\s?/giu, ".");
  return bare
    .replaceAll("[/]", "/")
    .replace(/^([a-z*]+)(?:\[:\]|\[:\/\/\])(?:\/\/)?/iu, "$1://")
    .replace(/^h(?:xx|\*\*|tx|xt)p(s?)(?=:)/iu, "http$1")
    .replace(/^feed:(?:\/\/)?(?=https?:)/iu, "")
    .replace(/^feed:\/\//iu, "https://");
}

/** `example.org/feed` as people say it. */
function withScheme(typed: string): string {
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(typed) ? `https://${typed}` : typed;
}
