import type { ClientBase } from "pg";
import { z } from "zod";
import { StoreProblem } from "../store-problem.ts";
import type { Address } from "./address.ts";

/** Raised when the tables or functions below are changed; older programs then refuse the store. */
const layoutVersion = 1;
/** Names the locks of this program among those of a database. */
export const lockSpace = 1_937_207_669;

const Layout = z.tuple([z.object({ layout: z.number() })]);

/** Makes the tables where they are not there. Nothing is changed in a store that has them. */
export async function layOut(client: ClientBase, { schema, name }: Address): Promise<void> {
  const before = await layoutOf(client, schema);
  if (before > layoutVersion) {
    throw new StoreProblem(
      "newer",
      `The store ${name} was written by a newer version of this program. Update the program, or put back a backup made with this version.`,
    );
  }
  if (before === layoutVersion) return;
  await client.query("BEGIN");
  try {
    await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [lockSpace, `layout ${schema}`]);
    await client.query(statements(schema));
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

/** 0 where nothing was laid out yet. */
export async function layoutOf(client: ClientBase, schema: string): Promise<number> {
  const { rows } = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [`${schema}.store`]);
  if (!z.tuple([z.object({ there: z.boolean() })]).parse(rows)[0].there) return 0;
  const read = await client.query(`SELECT layout FROM ${schema}.store`);
  return Layout.parse(read.rows)[0].layout;
}

/**
 * `text`, not `jsonb`: what feeds say holds \u0000 and half surrogates, which that refuses. `COLLATE "C"`: the order of keys changes with
 * no library. `rev` grows with each write, so that words that were made of an older text are known by it.
 */
function statements(schema: string): string {
  return `
    CREATE SCHEMA IF NOT EXISTS ${schema};
    CREATE TABLE IF NOT EXISTS ${schema}.store (
      one boolean PRIMARY KEY DEFAULT true CHECK (one),
      layout integer NOT NULL,
      term bigint NOT NULL,
      holder text,
      backend integer
    );
    INSERT INTO ${schema}.store (layout, term) VALUES (${layoutVersion}, 0) ON CONFLICT DO NOTHING;
    CREATE SEQUENCE IF NOT EXISTS ${schema}.rev;
    CREATE TABLE IF NOT EXISTS ${schema}.record (
      namespace text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      value text NOT NULL,
      expires bigint,
      number bigint NOT NULL DEFAULT nextval('${schema}.rev'),
      rev bigint NOT NULL DEFAULT nextval('${schema}.rev'),
      PRIMARY KEY (namespace, key)
    ) WITH (fillfactor = 80);
    CREATE INDEX IF NOT EXISTS record_going ON ${schema}.record (expires) WHERE expires IS NOT NULL;
    CREATE INDEX IF NOT EXISTS record_in_order ON ${schema}.record (namespace, expires, number) WHERE expires IS NOT NULL;
    CREATE TABLE IF NOT EXISTS ${schema}.word (
      namespace text COLLATE "C" NOT NULL,
      key text COLLATE "C" NOT NULL,
      place bigint NOT NULL UNIQUE,
      made text COLLATE "C" NOT NULL,
      rev bigint NOT NULL,
      words tsvector NOT NULL,
      PRIMARY KEY (namespace, key),
      FOREIGN KEY (namespace, key) REFERENCES ${schema}.record ON DELETE CASCADE
    );
    CREATE INDEX IF NOT EXISTS word_words ON ${schema}.word USING gin (words) WITH (fastupdate = off);
    ${noteFunction(schema)}${writeFunction(schema)}`;
}

/** Says of a record by what words it is found. What is found comes by when it goes, so many to a millisecond. */
function noteFunction(schema: string): string {
  return `
    CREATE OR REPLACE FUNCTION ${schema}.note_words(n text, k text, e bigint, r bigint, m text, w text)
    RETURNS void LANGUAGE plpgsql AS $$
    DECLARE
      lowest bigint := coalesce(e, 0) * 2048; free bigint; before record;
    BEGIN
      SELECT made, place INTO before FROM ${schema}.word WHERE namespace = n AND key = k;
      IF FOUND AND before.made = m AND before.place >= lowest AND before.place < lowest + 2048 THEN
        UPDATE ${schema}.word SET rev = r WHERE namespace = n AND key = k;
        RETURN;
      END IF;
      DELETE FROM ${schema}.word WHERE namespace = n AND key = k;
      SELECT max(place) + 1 INTO free FROM ${schema}.word WHERE place >= lowest AND place < lowest + 2048;
      INSERT INTO ${schema}.word (namespace, key, place, made, rev, words)
        VALUES (n, k, coalesce(free, lowest), m, r, array_to_tsvector(string_to_array(w, ' ')));
    END $$;`;
}

/** One statement a batch, and so one commit: the fence, the deletions, the records, their words, and some of what is over. */
function writeFunction(schema: string): string {
  return `
    CREATE OR REPLACE FUNCTION ${schema}.write_batch(
      mine bigint, relaxed boolean, at bigint, ns text[], ks text[], vals text[], exps bigint[], mades text[], spelled text[]
    ) RETURNS boolean[] LANGUAGE plpgsql AS $$
    DECLARE
      one record; known boolean[] := array_fill(false, ARRAY[cardinality(ks)]); expiring integer;
    BEGIN
      PERFORM set_config('enable_seqscan', 'off', true);
      IF relaxed THEN PERFORM set_config('synchronous_commit', 'off', true); END IF;
      IF mine IS NOT NULL THEN
        PERFORM FROM ${schema}.store WHERE term = mine FOR SHARE;
        IF NOT FOUND THEN RAISE EXCEPTION 'the lease is lost' USING ERRCODE = 'SW001'; END IF;
      END IF;
      FOR one IN SELECT * FROM unnest(ns, ks, vals) WITH ORDINALITY AS given (n, k, v, i) WHERE v IS NULL LOOP
        DELETE FROM ${schema}.record WHERE namespace = one.n AND key = one.k;
        known[one.i] := FOUND;
      END LOOP;
      INSERT INTO ${schema}.record (namespace, key, value, expires)
        SELECT n, k, v, e FROM unnest(ns, ks, vals, exps) WITH ORDINALITY AS given (n, k, v, e, i) WHERE v IS NOT NULL ORDER BY i
        ON CONFLICT (namespace, key) DO UPDATE SET value = excluded.value, expires = excluded.expires, rev = nextval('${schema}.rev');
      PERFORM ${schema}.note_words(n, k, e, r.rev, m, w)
        FROM (SELECT * FROM unnest(ns, ks, exps, mades, spelled) WITH ORDINALITY AS given (n, k, e, m, w, i) WHERE m IS NOT NULL ORDER BY i) given
        CROSS JOIN LATERAL (SELECT rev FROM ${schema}.record WHERE namespace = n AND key = k LIMIT 1) r;
      SELECT count(e) INTO expiring FROM unnest(vals, exps) AS given (v, e) WHERE v IS NOT NULL;
      IF expiring > 0 THEN
        DELETE FROM ${schema}.record WHERE ctid = ANY (ARRAY(
          SELECT ctid FROM ${schema}.record WHERE expires <= at ORDER BY expires LIMIT expiring * 2 FOR UPDATE SKIP LOCKED));
      END IF;
      RETURN known;
    END $$;`;
}
