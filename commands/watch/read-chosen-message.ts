import { refanged } from "../shared/web-address.ts";

const mostAddresses = 3;
const mostIds = 3;
/** A message with fewer words besides its addresses is about what they lead to. */
const fewestWords = 3;

/** What a message of a channel speaks of. */
export interface ChosenWords {
  /** Short ids of alerts, such as SW-4F2A. */
  readonly ids: readonly string[];
  /** Addresses of the web, also as they are written so that nobody opens them; links to Discord's own messages are none. */
  readonly addresses: readonly URL[];
  /** The rest, as it is written. */
  readonly words: string;
  /** Whether it says more than its addresses. */
  readonly isWorded: boolean;
}

export function readChosenMessage(text: string): ChosenWords {
  const pieces = text.split(/\s+|[<>|]|\]\(|\)(?=\s|$)/u).map((piece) => ({ piece, url: addressOf(piece) }));
  const addresses = pieces.flatMap(({ url }) => (url === undefined ? [] : [url]));
  const words = pieces.flatMap(({ piece, url }) => (url === undefined && piece !== "" ? [piece] : [])).join(" ");
  return {
    ids: [...new Set(text.match(/\bSW-[0-9A-Z]{4,}\b/giu) ?? [])].slice(0, mostIds),
    addresses: [...new Map(addresses.map((url) => [url.href, url])).values()].slice(0, mostAddresses),
    words,
    isWorded: (words.match(/\p{L}{2,}/gu) ?? []).length >= fewestWords,
  };
}

function addressOf(piece: string): URL | undefined {
  const url = URL.parse(refanged(piece.replace(/[.,;!?»”]+$/u, "")));
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.username !== "") return undefined;
  return /(?:^|\.)discord(?:app)?\.(?:com|gg)$/u.test(url.hostname) ? undefined : url;
}
