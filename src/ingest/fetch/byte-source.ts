import type { Duplex } from "node:stream";
import { unlessStopped } from "../../lib/unless-stopped.ts";

/** The connection ended, or broke, where more was to come. */
export class BrokenOff extends Error {
  override readonly name = "BrokenOff";
  readonly code: string;

  constructor(code = "ECONNRESET") {
    super(code);
    this.code = code;
  }
}

const ends = ["end", "close", "error"] as const;

/** What comes over a connection, in lines and pieces. It ends with the connection, however that ends, and rejects only when `signal` fires. */
export class ByteSource {
  readonly #stream: Duplex;
  readonly #signal: AbortSignal;
  #held: Buffer = Buffer.alloc(0);
  #isOver = false;
  #wake = Promise.withResolvers<void>();

  constructor(stream: Duplex, signal: AbortSignal) {
    this.#stream = stream;
    this.#signal = signal;
    this.#isOver = stream.destroyed || stream.readableEnded;
    stream.on("readable", this.#arrived);
    for (const end of ends) stream.on(end, this.#ended);
  }

  /** The next bytes, `most` at most; `undefined` at the end. */
  async piece(most: number): Promise<Buffer | undefined> {
    if (this.#held.length === 0 && !(await this.#more())) return undefined;
    const piece = this.#held.subarray(0, most);
    this.#held = this.#held.subarray(piece.length);
    return piece;
  }

  /** The first bytes without taking them: fewer than `count` only where no more come. */
  async peek(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#more()));
    return this.#held.subarray(0, count);
  }

  /** The next line without its end, CRLF or LF, one byte a letter; `undefined` where the source ends first, or the line is longer than `most`. */
  async line(most: number): Promise<string | undefined> {
    let end = this.#held.indexOf(0x0a);
    while (end === -1) {
      const from = this.#held.length;
      if (from > most || !(await this.#more())) return undefined;
      end = this.#held.indexOf(0x0a, from);
    }
    if (end > most) return undefined;
    const line = this.#held.toString("latin1", 0, end);
    this.#held = this.#held.subarray(end + 1);
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  }

  /** @throws `BrokenOff` where fewer come */
  async exactly(count: number): Promise<Buffer> {
    const bytes = await this.peek(count);
    if (bytes.length < count) throw new BrokenOff();
    this.#held = this.#held.subarray(count);
    return bytes;
  }

  /** Leaves the connection to who reads it next, with what was not taken. */
  release(): void {
    this.#stream.off("readable", this.#arrived);
    for (const end of ends) this.#stream.off(end, this.#ended);
    if (this.#held.length > 0) this.#stream.unshift(this.#held);
  }

  readonly #arrived = (): void => this.#wake.resolve();

  readonly #ended = (): void => {
    this.#isOver = true;
    this.#wake.resolve();
  };

  async #more(): Promise<boolean> {
    for (;;) {
      const arrived: Uint8Array | null = this.#stream.destroyed ? null : this.#stream.read();
      if (arrived !== null) {
        this.#hold(arrived);
        return true;
      }
      if (this.#isOver) return false;
      this.#wake = Promise.withResolvers();
      await unlessStopped(this.#signal, this.#wake.promise);
    }
  }

  #hold({ buffer, byteOffset, byteLength }: Uint8Array): void {
    const arrived = Buffer.from(buffer, byteOffset, byteLength);
    this.#held = this.#held.length === 0 ? arrived : Buffer.concat([this.#held, arrived]);
  }
}
