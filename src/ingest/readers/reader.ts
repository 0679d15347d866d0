import type { NamedFeed } from "../../domain/named-feed.ts";
import type { OpenReach } from "../../domain/reach.ts";
import type { LookFailure } from "../../domain/read-failure.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Validators } from "../../domain/source.ts";
import type { FetchDeps } from "../fetch/fetch-source.ts";
import type { Body, BodyReading } from "../threads/read-body.ts";

/** What knows one kind of source. Nothing that a site does makes it throw: what went wrong is a value. */
export interface Reader {
  /** What an address has to be, as the end of a sentence (“allowed: …”), where this one cannot be of the kind. */
  validate(url: string): string | undefined;
  /** Asks once, conditionally, and gives what is there, each item with its identity. Nothing is remembered here. */
  read(source: AskedSource, validators: Validators, reach: OpenReach, deps: ReadDeps): Promise<Reading>;
  /** The same for somebody who is about to add it, and who may have given an address that only leads to it. */
  preview(url: string, reach: OpenReach, deps: ReadDeps): Promise<Preview>;
}

export interface AskedSource {
  /** The `PollState.key` of the source. */
  readonly key: string;
  readonly url: string;
  /** Invented material in a file, with placeholders. */
  readonly sample?: boolean;
}

export interface Preview {
  /** The source's own address: another than was asked for where that one led to it. */
  readonly url: string;
  readonly reading:
    | Reading
    /** A page or a list that names several. */
    | { readonly kind: "several"; readonly items: readonly []; readonly feeds: readonly NamedFeed[] }
    | { readonly kind: "failed"; readonly items: readonly []; readonly failure: LookFailure };
}

export interface ReadDeps extends FetchDeps {
  /** Reads a body, in a thread of its own, in which owners take turns: its writer may mean harm, and what reading needs is let go with the thread. */
  readonly readBody: (body: Body, owner?: string) => Promise<BodyReading>;
  /** Fills a sample's placeholders, so that its dates are recent and its items new at each start. */
  readonly fillSample: (template: string) => string;
}
