import { md } from "../../src/chat/text.ts";
import { UserMistake } from "../../src/lib/user-mistake.ts";

const longestClaim = 300;

/** One sentence in the writer's own words. Throws UserMistake for none, and for a long one. */
export function claimText(claim: string): string {
  const text = claim.replace(/\s+/gu, " ").trim();
  if (text === "" || text.length > longestClaim)
    throw new UserMistake(md`\`claim\` is one sentence in your own words, of at most ${longestClaim} characters.`);
  return text;
}
