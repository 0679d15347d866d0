import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";

/** Gives the bytes of one layer of compression; `isCut`: also of what came without its end. */
export type Unpack = (bytes: Uint8Array, isCut: boolean) => AsyncIterable<Uint8Array>;

/**
 * How a body is unpacked that its server calls `encoding`: gzip and zstd by their first bytes, whatever they are called or not,
 * since files are served packed and packed twice; `undefined` where it is not packed.
 */
export function unpackerFor(bytes: Uint8Array, encoding: string | undefined): Unpack | undefined {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return gunzipMembers;
  if (Buffer.from(bytes.subarray(0, 4)).equals(zstdMagic)) return (body, isCut) => through(zstd(isCut), body);
  if (isPlain(bytes)) return undefined;
  if (encoding === "br") return (body, isCut) => through(brotli(isCut), body);
  if (encoding !== "deflate") return undefined;
  const hasHeader = (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
  return (body, isCut) => through(hasHeader ? createInflate(flushing(isCut)) : createInflateRaw(flushing(isCut)), body);
}

const zstdMagic = Buffer.of(0x28, 0xb5, 0x2f, 0xfd);

/** It begins as markup or JSON does: what says that it is packed is wrong. */
function isPlain(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*[<{][\t\n\r -~]{4}/u.test(Buffer.from(bytes.subarray(0, 12)).toString("latin1"));
}

/**
 * All members of a gzip file; what follows the last is not looked at. A whole one is left to zlib, which reads its end with it;
 * where that fails, each is read without its end.
 */
async function* gunzipMembers(bytes: Uint8Array, isCut: boolean): AsyncGenerator<Uint8Array> {
  if (!isCut) return yield* through(createGunzip(), bytes);
  let at = 0;
  while (bytes[at] === 0x1f && bytes[at + 1] === 0x8b) {
    const from = at + headerBytes(bytes.subarray(at));
    const inflate = createInflateRaw(flushing(true));
    yield* through(inflate, bytes.subarray(from));
    at = from + inflate.bytesWritten + trailerBytes;
  }
}

const trailerBytes = 8;

/** RFC 1952, section 2.3. */
function headerBytes(member: Uint8Array): number {
  const flags = member[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (member[at] ?? 0) + ((member[at + 1] ?? 0) << 8);
  for (const text of [8, 16]) if (flags & text) at = member.indexOf(0, at) + 1 || member.length;
  return flags & 2 ? at + 2 : at;
}

type Decoder = ReturnType<typeof createGunzip>;

async function* through(decoder: Decoder, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  decoder.end(bytes);
  yield* decoder;
}

function flushing(isCut: boolean) {
  return isCut ? { finishFlush: constants.Z_SYNC_FLUSH } : {};
}

function brotli(isCut: boolean) {
  return createBrotliDecompress(isCut ? { finishFlush: constants.BROTLI_OPERATION_FLUSH } : {});
}

function zstd(isCut: boolean) {
  return createZstdDecompress(isCut ? { finishFlush: constants.ZSTD_e_flush } : {});
}
