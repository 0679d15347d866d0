import { setTimeout as wait } from "node:timers/promises";
import type { AnswerHead } from "./answer-head.ts";
import type { ByteSource } from "./byte-source.ts";
import { endsWhole, isClosed } from "./whole-part.ts";

const pieceBytes = 65_536;
/** How long to wait for what a length that is too small leaves out, in milliseconds. */
const graceMs = 250;
/** How long to wait for an end that was announced, after what looks like the end of a feed or a page; in milliseconds. */
const patienceMs = 3_000;
const longestChunkLine = 4_096;

/** The body of an answer as it comes, without its framing. */
export class AnswerBody {
  readonly #source: ByteSource;
  readonly #headers: AnswerHead["headers"];
  #isComplete = false;

  constructor(source: ByteSource, { headers }: AnswerHead) {
    this.#source = source;
    this.#headers = headers;
  }

  /** Whether its end came where its head or its last chunk says; to be asked when it has been read. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** A server that keeps the connection open after a wrong length, or without the last chunk, is not waited for until the deadline. */
  async *pieces(): AsyncGenerator<Buffer> {
    const framed = this.#framed();
    let isAtEnd = false;
    for (;;) {
      const next = framed.next();
      next.catch(() => undefined);
      const { done, value } = await (isAtEnd ? Promise.race([next, after(patienceMs)]) : next);
      if (done === true || value === undefined) return;
      yield value;
      isAtEnd = isClosed(value);
    }
  }

  #framed(): AsyncGenerator<Buffer, undefined> {
    if (/\bchunked\b/iu.test(this.#headers.get("transfer-encoding") ?? "")) return this.#chunks();
    const lengths = new Set((this.#headers.get("content-length") ?? "").split(",").map((length) => length.trim()));
    const [length = ""] = lengths;
    return lengths.size === 1 && /^\d+$/u.test(length) ? this.#ofLength(Number(length)) : this.#untilClosed();
  }

  async *#untilClosed(): AsyncGenerator<Buffer, undefined> {
    for (let piece = await this.#piece(); piece !== undefined; piece = await this.#piece()) yield piece;
    this.#isComplete = !this.#headers.has("content-length");
  }

  /** Who asks for the connection to be closed may read on until it is: no other answer can follow. */
  async *#ofLength(length: number): AsyncGenerator<Buffer, undefined> {
    let last = yield* this.#some(length);
    if (last === undefined) return;
    this.#isComplete = true;
    if (length === 0 || this.#headers.has("content-encoding") || endsWhole(last)) return;
    for (;;) {
      last = (await Promise.race([this.#piece(), after(graceMs).then(() => undefined)])) ?? Buffer.alloc(0);
      if (last.length === 0) return;
      yield last;
    }
  }

  async *#chunks(): AsyncGenerator<Buffer, undefined> {
    const start = await this.#source.peek(2);
    if (/^[^\s\da-f]/iu.test(start.toString("latin1"))) return yield* this.#untilClosed();
    for (;;) {
      const line = await this.#source.line(longestChunkLine);
      const size = Number.parseInt(/^\s*([\da-f]{1,8})\s*(?:;|$)/iu.exec(line ?? "")?.[1] ?? "", 16);
      if (size === 0) this.#isComplete = true;
      if (!(size > 0) || (yield* this.#some(size)) === undefined) return;
      const next = (await this.#source.peek(2)).toString("latin1");
      if (/^\r?\n/u.test(next)) await this.#source.line(1);
    }
  }

  /** So many bytes, and at last the last piece of them; `undefined` where fewer came. */
  async *#some(count: number): AsyncGenerator<Buffer, Buffer | undefined> {
    let last: Buffer | undefined = Buffer.alloc(0);
    for (let rest = count; rest > 0; rest -= last.length) {
      last = await this.#piece(rest);
      if (last === undefined) return undefined;
      yield last;
    }
    return last;
  }

  #piece(most = pieceBytes): Promise<Buffer | undefined> {
    return this.#source.piece(Math.min(most, pieceBytes));
  }
}

async function after(ms: number): Promise<{ readonly done: true; readonly value: undefined }> {
  await wait(ms, undefined, { ref: false });
  return { done: true, value: undefined };
}
