import type { WrongQuery } from "../domain/wrong-query.ts";
import { lexQuery } from "./lex-query.ts";
import { type Query, type QueryMistake, queryLimits } from "./query.ts";
import { drawMistake, type FoundMistake, mistake } from "./query-mistake.ts";
import type { QueryToken } from "./query-token.ts";

export type Parsed = { readonly kind: "query"; readonly query: Query } | QueryMistake;

/**
 * Reads a query as a person wrote it; never throws.
 *
 * `or := and (OR and)*`, `and := not (AND? not)*`, `not := (NOT | -) not | near`, `near := part (NEAR/n part)*`,
 * `part := ( or ) | title: part | leaf`.
 */
export function parseQuery(text: string): Parsed {
  if (text.length > queryLimits.length) {
    const wrong = { code: "too-long", most: queryLimits.length, length: text.length } as const;
    return drawMistake(text, mistake(queryLimits.length, wrong));
  }
  const parser = new Parser(text);
  const query = parser.parseAll();
  return parser.mistake === undefined ? { kind: "query", query } : drawMistake(text, parser.mistake);
}

const nothing: Query = { kind: "word", text: "" };

/** Remembers the first mistake and reads nothing after it, so that each rule may simply go on. */
class Parser {
  mistake: FoundMistake | undefined;
  readonly #text: string;
  #token: QueryToken;
  #next: number;
  #depth = 0;
  #parts = 0;

  constructor(text: string) {
    this.#text = text;
    const { token, next } = lexQuery(text, 0);
    this.#token = token;
    this.#next = next;
  }

  parseAll(): Query {
    if (this.#token.kind === "end") return this.#fail(0, { code: "empty" }, "@isis-k");
    const query = this.#or();
    if (this.#token.kind === "close")
      return this.#fail(this.#token.at, { code: "unopened-parenthesis" }, removed(this.#text, this.#token.at));
    return query;
  }

  #or(): Query {
    const parts = [this.#and()];
    while (this.#token.kind === "or") {
      this.#advance();
      parts.push(this.#and());
    }
    return joined("or", parts);
  }

  #and(): Query {
    const parts = [this.#not()];
    while (this.#startsPart() || this.#token.kind === "and") {
      if (this.#token.kind === "and") this.#advance();
      parts.push(this.#not());
    }
    return joined("and", parts);
  }

  #not(): Query {
    if (this.#token.kind !== "not") return this.#near();
    this.#advance();
    return this.#deeper(() => ({ kind: "not", part: this.#not() }));
  }

  #near(): Query {
    let left = this.#part();
    while (this.#token.kind === "near") {
      const { distance, at } = this.#token;
      this.#advance();
      const right = this.#part();
      if (!isPlace(left) || !isPlace(right))
        return this.#fail(at, { code: "near-without-place" }, "taliban NEAR/5 khorasan");
      left = { kind: "near", distance, left, right };
    }
    return left;
  }

  #part(): Query {
    const token = this.#token;
    if (token.kind === "mistake") return this.#fail(token.at, token.wrong, token.suggestion);
    this.#parts += 1;
    if (this.#parts > queryLimits.parts)
      return this.#fail(token.at, { code: "too-many-parts", most: queryLimits.parts });
    if (token.kind === "open") return this.#group(token.at);
    if (token.kind === "field") return this.#inField(token);
    if (token.kind !== "leaf") return this.#fail(token.at, { code: "part-missing", where: placeOf(token) });
    this.#advance();
    return token.query;
  }

  #group(at: number): Query {
    this.#advance();
    if (this.#kind() === "close") return this.#fail(this.#token.at, { code: "empty-parentheses" });
    const query = this.#deeper(() => this.#or());
    if (this.#kind() !== "close") return this.#fail(at, { code: "unclosed-parenthesis" }, `${this.#text.trimEnd()})`);
    this.#advance();
    return query;
  }

  #inField(token: Extract<QueryToken, { kind: "field" }>): Query {
    this.#advance();
    if (this.#token.kind !== "leaf" && this.#token.kind !== "open" && this.#token.kind !== "mistake") {
      return this.#fail(token.at, { code: "field-without-part", field: token.field }, `${token.field}:khorasan`);
    }
    return this.#deeper(() => ({ kind: "field", field: token.field, part: this.#part() }));
  }

  #deeper(read: () => Query): Query {
    this.#depth += 1;
    const tooDeep = this.#depth > queryLimits.depth;
    const query = tooDeep ? this.#fail(this.#token.at, { code: "too-deep", most: queryLimits.depth }) : read();
    this.#depth -= 1;
    return query;
  }

  #startsPart(): boolean {
    return ["leaf", "open", "field", "not", "mistake"].includes(this.#token.kind);
  }

  /** The compiler does not see that `#advance` changes the token. */
  #kind(): QueryToken["kind"] {
    return this.#token.kind;
  }

  #advance(): void {
    if (this.mistake !== undefined) return;
    const { token, next } = lexQuery(this.#text, this.#next);
    this.#token = token;
    this.#next = next;
  }

  #fail(at: number, wrong: WrongQuery, suggestion?: string): Query {
    this.mistake ??= mistake(at, wrong, suggestion);
    this.#token = { kind: "end", at: this.#text.length };
    return nothing;
  }
}

/** Where a part is missing, by what is there instead of it. */
function placeOf({ kind }: QueryToken): "end" | "before-parenthesis" | "between-operators" {
  if (kind === "end") return "end";
  return kind === "close" ? "before-parenthesis" : "between-operators";
}

/** Whether a part has a place in the text that distance can be measured from. */
function isPlace(query: Query): boolean {
  if (query.kind === "or") return query.parts.every(isPlace);
  if (query.kind === "field") return isPlace(query.part);
  return ["word", "phrase", "prefix", "exact", "entity", "near"].includes(query.kind);
}

function joined(kind: "and" | "or", parts: readonly Query[]): Query {
  const [first = nothing, ...rest] = parts.flatMap((part) => (part.kind === kind ? part.parts : [part]));
  return rest.length === 0 ? first : { kind, parts: [first, ...rest] };
}

function removed(text: string, at: number): string {
  return (text.slice(0, at) + text.slice(at + 1)).trim();
}
