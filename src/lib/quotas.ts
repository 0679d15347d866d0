/** What a server can have too many of. */
export type Kept = "watches" | "regexWork" | "sources" | "facts" | "mutes";

/** What a server can do too often; `drafts` are questions of the bot, such as whether to save a watch. */
export type Rated = "requestsAMinute" | "lookupsAMinute" | "draftsAnHour" | "importsAnHour";

/** What a server has too many of without doing anything: the oldest go. */
type Bounded = "reports";

/** How much one server may have, and how often all its members together may ask; the operator's `servers.quotas`. */
export type Quotas = Readonly<Record<Kept | Rated | Bounded, number>>;
