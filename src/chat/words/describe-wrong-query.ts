import type { WrongQuery } from "../../domain/wrong-query.ts";

/** What is wrong with a query and what would be right, in a sentence or two. It is not escaped, and may hold a piece of the query. */
export function describeWrongQuery(wrong: WrongQuery): string {
  switch (wrong.code) {
    case "too-long":
      return `A query may have at most ${wrong.most} characters; this has ${wrong.length}.`;
    case "too-many-parts":
      return `A query may have at most ${wrong.most} parts.`;
    case "too-deep":
      return `A query may be nested at most ${wrong.most} deep.`;
    case "long-phrase":
      return `A phrase may have at most ${wrong.most} words.`;
    case "near-distance":
      return `NEAR says within how many words, from 1 to ${wrong.most}.`;
    case "regex-too-long":
      return `A regular expression may have at most ${wrong.most} characters; this has ${wrong.length}.`;
    case "regex-work":
      return `The regular expressions of a query may be ${wrong.most} steps of work for each letter; these are ${wrong.work}. Use fewer, with smaller counts such as {1,5}, or words and "phrases".`;
    case "part-missing":
      return missing[wrong.where];
    case "field-without-part":
      return `After ${wrong.field}: comes a word, a phrase or a group in parentheses.`;
    case "facet-without-value":
      return `After ${wrong.facet}: comes a value, or several with commas and no space.`;
    case "unknown-field":
      return `There is no field “${wrong.field}:”. The fields are ${wrong.known.map((name) => `${name}:`).join(" ")}; put a text with a colon in quotation marks.`;
    case "small-operator":
      return `Operators are written in capitals; to look for the word “${wrong.found}”, put it in quotation marks.`;
    case "foreign-symbol":
      return `“${wrong.found}” is written ${wrong.instead} here.`;
    case "no-letters":
      return `“${wrong.found}” has no letter or digit to look for.`;
    case "short-prefix":
      return `“${wrong.found}” would match far too much: put at least three letters before the star.`;
    case "unknown-entity":
      return `The facts know no entity “${wrong.id}”.${meant(wrong.nearest, "@")}`;
    case "unknown-value":
      return `“${wrong.value}” is no value of ${wrong.facet}:.${meant(wrong.nearest)} There are: ${wrong.known.join(", ")}.`;
    case "unknown-place":
      return `No place or region is known as “${wrong.name}”.${meant(wrong.nearest)} place: takes towns, districts, provinces, countries and regions such as central-asia, in any script; a name with spaces in quotation marks.`;
    case "not-a-toll":
      return `“${wrong.value}” is no number of dead: toll:10 finds items that report at least 10.`;
    default:
      return plain[wrong.code];
  }
}

function meant(nearest: string | undefined, sign = ""): string {
  return nearest === undefined ? "" : ` Did you mean ${sign}${nearest}?`;
}

const missing = {
  end: "The query ends where a word, a phrase, @entity or a field should follow.",
  "before-parenthesis": "Put a word, a phrase, @entity or a field before this parenthesis.",
  "between-operators": "Put a word, a phrase, @entity or a field between two operators, and at the beginning.",
} as const;

const plain = {
  empty: "An empty query would match every item: write what to look for.",
  "matches-everything":
    "This would match nearly every item, because some way through it asks only for what must not occur. Add a word, a phrase or @entity that must.",
  "unopened-parenthesis": "This parenthesis was never opened.",
  "unclosed-parenthesis": "This parenthesis is never closed.",
  "empty-parentheses": "There is nothing between these parentheses.",
  "unclosed-quotation": "This quotation mark is never closed.",
  "empty-quotation": "There is no word between these quotation marks.",
  "exact-without-word": "After = comes a word, or words in quotation marks, written exactly as it must occur.",
  "entity-without-id": "After @ comes the id of an entity.",
  "regex-without-slashes": "Put a regular expression between slashes.",
  "not-a-regex": "This is not a regular expression as RE2 reads them: no look-around, no back-references.",
  "regex-of-nothing": "This regular expression is satisfied by nothing at all, so it would match every item.",
  "regex-work-of-server":
    'The regular expressions of this server\'s watches are together more work than it may have. Use fewer or smaller ones, or words and "phrases".',
  "near-without-place": "Use NEAR only between words, phrases or entities.",
  "star-without-word": "A star without letters would match every item: put at least three letters before it.",
  "star-within-word": "Put a star only at the end of a word, for any ending.",
} as const;
