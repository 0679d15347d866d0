import { createHash } from "node:crypto";
import { largeBodies, largeBytes } from "../threads/large-bodies.ts";
import { unpackerFor } from "./unpack.ts";

export interface GatheredBody {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, as 32 hex digits. */
  readonly bodyHash: string;
  /** Whether its compression came without its end. */
  readonly isCut: boolean;
}

/** More came than is read; thrown by `gatherBody`. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

/** Compressed by more than one means harm. */
const mostLayers = 3;

/**
 * All bytes of a body, unpacked, and hashed piece by piece, since hashing fifteen megabytes at once would hold up everything else.
 *
 * @param encodings what the server says it is packed by, in the order in which it was
 */
export async function gatherBody(
  pieces: AsyncIterable<Uint8Array>,
  encodings: readonly string[],
  most: number,
): Promise<GatheredBody> {
  const gathering = new Gathering(pieces, most);
  const unpacked = async (isAlone: boolean) => unpack(gathering.body(false), encodings, most, isAlone);
  if (await gathering.gather(largeBytes)) return await unpacked(false);
  return await largeBodies.run(async () => {
    await gathering.gather(most);
    return await unpacked(true);
  });
}

/** @param isAlone whether the turn of large bodies is already had */
async function unpack(
  packed: GatheredBody,
  encodings: readonly string[],
  most: number,
  isAlone: boolean,
): Promise<GatheredBody> {
  let body = packed;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const unpacker = unpackerFor(body.bytes, encodings.at(-1 - layer));
    if (unpacker === undefined) continue;
    const { bytes, isCut } = body;
    const read = (cut: boolean) => gatherAll(unpacker(bytes, cut), most, isAlone, cut || isCut);
    body = await read(false).catch((error: unknown) => {
      if (!isEndMissing(error)) throw error;
      return read(true);
    });
  }
  return body;
}

async function gatherAll(pieces: AsyncIterable<Uint8Array>, most: number, isAlone: boolean, isCut: boolean) {
  const gathering = new Gathering(pieces, most);
  if (isAlone) await gathering.gather(most);
  else if (!(await gathering.gather(largeBytes))) await largeBodies.run(() => gathering.gather(most));
  return gathering.body(isCut);
}

/** zlib read to the end of what there is, or to what follows the end. */
function isEndMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "Z_BUF_ERROR" || code === "Z_DATA_ERROR";
}

class Gathering {
  readonly #pieces: AsyncIterator<Uint8Array>;
  readonly #hash = createHash("sha256");
  readonly #chunks: Uint8Array[] = [];
  readonly #most: number;
  #size = 0;

  constructor(pieces: AsyncIterable<Uint8Array>, most: number) {
    this.#pieces = pieces[Symbol.asyncIterator]();
    this.#most = most;
  }

  /** Whether the end came before `pause` bytes. */
  async gather(pause: number): Promise<boolean> {
    while (this.#size <= pause) {
      const { done, value } = await this.#pieces.next();
      if (done === true) return true;
      this.#size += value.length;
      if (this.#size > this.#most) {
        await this.#pieces.return?.();
        throw new TooLarge();
      }
      this.#hash.update(value);
      this.#chunks.push(value);
    }
    return false;
  }

  /** To be asked once: the hash ends with it. */
  body(isCut: boolean): GatheredBody {
    return { bytes: Buffer.concat(this.#chunks), bodyHash: this.#hash.digest("hex").slice(0, 32), isCut };
  }
}
