import { WithGist1, withGist2 } from "./with-gist.ts";

/** Version 1 had a gist as a line of English. */
export const matchMigrations = { 1: (old: unknown) => withGist2(WithGist1.parse(old)) } as const;
