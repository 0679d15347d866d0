import type { ReadFailure } from "../../domain/read-failure.ts";

type Read = (...groups: readonly string[]) => ReadFailure;

/** The failure that a sentence of the first version says; with its words where it says none that is known. */
export function failureOfSentence(text: string): ReadFailure {
  for (const [pattern, read] of sentences) {
    const found = pattern.exec(text);
    if (found !== null) return read(...found.slice(1));
  }
  return { code: "text", text };
}

function connection(error: string): Read {
  return (host = "") => ({ code: "connection", host, error });
}

function plain(code: PlainCode): Read {
  return () => ({ code });
}

type PlainCode = Extract<
  ReadFailure,
  | {
      code: "not-an-address" | "not-http" | "broken-compression" | "redirect-without-address" | "gone" | "empty-answer";
    }
  | { code: "web-page" | "not-a-feed" | "other-json" | "oversized-json" | "reader-crashed" | "stopping" }
>["code"];

const sentences: readonly (readonly [RegExp, Read])[] = [
  [/^there is no host (.+)$/u, connection("ENOTFOUND")],
  [/^the name (.+) cannot be looked up at present$/u, connection("EAI_AGAIN")],
  [/^(.+) refuses the connection$/u, connection("ECONNREFUSED")],
  [/^(.+) broke the connection off$/u, connection("ECONNRESET")],
  [/^the network cannot be reached$/u, connection("ENETUNREACH")],
  [/^(.+) cannot be reached$/u, connection("ETIMEDOUT")],
  [/^(.+) sends more headers than are read$/u, connection("HPE_HEADER_OVERFLOW")],
  [/^there is no such file$/u, connection("ENOENT")],
  [/^the file is a folder$/u, connection("EISDIR")],
  [/^the file may not be read$/u, connection("EACCES")],
  [/^the connection to the file failed(?: \((.+)\))?$/u, (error = "") => ({ code: "connection", host: "", error })],
  [/^the connection to (.+?) failed(?: \((.+)\))?$/u, (host = "", error = "") => ({ code: "connection", host, error })],
  [/^the certificate of (.+) is not valid$/u, (host = "") => ({ code: "certificate", host })],
  [/^the site answered (\d+)(?:: .+)?$/u, (status) => ({ code: "http", status: Number(status) })],
  [/^no full answer within ([\d.]+) s$/u, (seconds) => ({ code: "timeout", afterMs: Number(seconds) * 1000 })],
  [/^the answer is larger than (\d+) MB$/u, (mb) => ({ code: "too-large", mostBytes: Number(mb) * 1e6 })],
  [/^the site redirects more than (\d+) times$/u, (most) => ({ code: "too-many-redirects", most: Number(most) })],
  [/^port (\d+) is not one that feeds are served on$/u, (port = "") => ({ code: "closed-port", port })],
  [/^(.+) leads into a private network$/u, (host = "") => ({ code: "private-network", host })],
  [/^the feed could not be read within ([\d.]+) s$/u, (s) => ({ code: "slow-to-parse", afterMs: Number(s) * 1000 })],
  [
    /^reading the feed takes more memory than the (\d+) MB it may$/u,
    (mb) => ({ code: "memory-to-parse", mostMb: Number(mb) }),
  ],
  [/^the site says (?:that )?this feed is gone for good \(410\)$/u, plain("gone")],
  [/^the address is not a URL$/u, plain("not-an-address")],
  [/^only http and https addresses are read$/u, plain("not-http")],
  [/^the answer's compression is broken$/u, plain("broken-compression")],
  [/^the site redirects to what is not an address$/u, plain("redirect-without-address")],
  [/^the answer is empty$/u, plain("empty-answer")],
  [/^the answer is a web page, not a feed$/u, plain("web-page")],
  [/^the answer is not a feed$/u, plain("not-a-feed")],
  [/^the answer is JSON, but not a JSON Feed$/u, plain("other-json")],
  [/^the answer is JSON of a size that no feed has$/u, plain("oversized-json")],
  [/^the feed brought its reader down$/u, plain("reader-crashed")],
  [/^the program is stopping$/u, plain("stopping")],
];
