import { type IdentityRules, identityRules } from "../../../src/ingest/identity/identity-rules.ts";

/** Each row of the rules by its name, with all rules but that. */
export function rulesWithoutEach(all: IdentityRules = identityRules): ReadonlyMap<string, IdentityRules> {
  const { comparisons, habits } = all;
  return new Map([
    ...withoutEach(all.addresses, (addresses) => ({ ...all, addresses })),
    ...withoutEach(all.guids, (guids) => ({ ...all, guids })),
    ...withoutEach(comparisons.link, (link) => ({ ...all, comparisons: { ...comparisons, link } })),
    ...withoutEach(comparisons.words, (words) => ({ ...all, comparisons: { ...comparisons, words } })),
    ...withoutEach(comparisons.date, (date) => ({ ...all, comparisons: { ...comparisons, date } })),
    ...withoutEach(comparisons.titles, (titles) => ({ ...all, comparisons: { ...comparisons, titles } })),
    ...withoutEach(habits.trust, (trust) => ({ ...all, habits: { ...habits, trust } })),
    ...withoutEach(habits.witnesses, (witnesses) => ({ ...all, habits: { ...habits, witnesses } })),
    ...withoutEach(all.worth, (worth) => ({ ...all, worth })),
    ...withoutEach(all.pairs, (pairs) => ({ ...all, pairs })),
    ...withoutEach(all.claims, (claims) => ({ ...all, claims })),
  ]);
}

function withoutEach<Row extends { readonly name: string }>(
  rows: readonly Row[],
  rulesOf: (kept: readonly Row[]) => IdentityRules,
): readonly (readonly [string, IdentityRules])[] {
  return rows.map((row) => [row.name, rulesOf(rows.filter((one) => one !== row))]);
}
