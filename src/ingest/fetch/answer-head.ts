import { BrokenOff, type ByteSource } from "./byte-source.ts";

export interface AnswerHead {
  readonly status: number;
  /** Names in lower case; of what comes several times the values are joined, or the first counts. */
  readonly headers: ReadonlyMap<string, string>;
}

/** All heads of one answer together, in bytes. */
const longestHead = 32_768;

/**
 * The head of an answer, read as browsers do: bare line feeds, spaces around a name, control letters, folded and unreadable lines
 * are no reason to refuse it, and no head at all is one of HTTP/0.9. Preliminary answers (1xx) are passed over.
 *
 * That is safe where a connection carries one request: nothing can come after the answer that is taken for another one.
 */
export async function readHead(source: ByteSource): Promise<AnswerHead> {
  if (/^\s*[<{\ufeff\xef]/u.test((await source.peek(8)).toString("latin1"))) return { status: 200, headers: new Map() };
  let room = longestHead;
  for (;;) {
    const lines: string[] = [];
    for (let line = await lineOf(source, room); line !== "" || lines.length === 0; line = await lineOf(source, room)) {
      room -= line.length + 2;
      if (line !== "") lines.push(line);
    }
    const head = headOf(lines);
    if (head.status >= 200 || head.status === 101) return head;
  }
}

async function lineOf(source: ByteSource, room: number): Promise<string> {
  const line = await source.line(room);
  if (line !== undefined) return line;
  throw new BrokenOff((await source.peek(1)).length > 0 ? "HEAD_TOO_LONG" : "ECONNRESET");
}

function headOf([first = "", ...lines]: readonly string[]): AnswerHead {
  const status = /^(?:HTTP\/\d+(?:\.\d+)?|ICY)\s+(\d{3})(?!\d)/iu.exec(first)?.[1];
  if (status === undefined) throw new BrokenOff("NO_HTTP");
  const headers = new Map<string, string>();
  for (const line of unfolded(lines)) {
    const [, name = "", value = ""] = /^\s*([^:]*?)\s*:(.*)$/su.exec(line) ?? [];
    if (name !== "") add(headers, name.toLowerCase(), withoutControls(value));
  }
  return { status: Number(status), headers };
}

/** A line that begins with a space goes on from the one before (RFC 9112, section 5.2). */
function unfolded(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = /^[ \t]/u.test(line) ? whole.pop() : undefined;
    whole.push(before === undefined ? line : `${before} ${line.trim()}`);
  }
  return whole;
}

function add(headers: Map<string, string>, name: string, value: string): void {
  const before = headers.get(name);
  if (before === undefined) headers.set(name, value);
  else if (name === "set-cookie") headers.set(name, `${before}\n${value}`);
  else if (!single.has(name)) headers.set(name, `${before}, ${value}`);
}

/** Of these the first counts. */
const single = new Set(["content-type", "etag", "expires", "last-modified", "location", "retry-after", "age"]);

function withoutControls(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what goes
  return value.replaceAll(/[\u0000-\u0008\u000a-\u001f\u007f]/gu, "").trim();
}
