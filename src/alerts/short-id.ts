/** No I, L, O, U: read aloud and typed without mistakes (Crockford's base 32). */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * `SW-4F2A`, from a story's id of 16 hex digits: four characters, longer only when a story of the guild has them already.
 * `taken` says whether a short id is in use.
 */
export async function shortIdFor(storyId: string, taken: (shortId: string) => Promise<boolean>): Promise<string> {
  const code = toBase32(BigInt(`0x${storyId}`));
  for (let length = 4; length < code.length; length += 1) {
    const shortId = `SW-${code.slice(0, length)}`;
    if (!(await taken(shortId))) return shortId;
  }
  return `SW-${code}`;
}

function toBase32(value: bigint): string {
  let code = "";
  for (let rest = value; code.length < 13; rest >>= 5n) code += alphabet.charAt(Number(rest & 31n));
  return code;
}
