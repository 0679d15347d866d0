/** Every command and button that changes nothing that people decided: what it keeps is a draft, an offer or nothing. */
export const looks: readonly string[] = [
  ...[
    "/watch add",
    "/watch list",
    "/watch show",
    "/watch health",
    "/watch test",
    "/watch edit",
    "/watch import",
    "/watch export",
  ],
  ...["watch-doubt", "watch-cancel", "watch-use", "watch-for-item", "watch-paste"],
  ...["/lookup leader", "/lookup group", "/lookup person", "/lookup outlet", "/lookup publication", "/lookup event"],
  ...["/lookup strength", "/lookup country", "/lookup find", "/lookup role", "/lookup timeline", "/lookup forecasts"],
  ...["/lookup changes", "/lookup doubtful", "/lookup relation"],
  ...["lookup-sources", "lookup-earlier", "lookup-post", "lookup-report", "lookup-ask"],
  ...["/fact history"],
  ...["/source list", "/source show", "/source health", "/source check", "/source add"],
  ...["source-cancel", "source-feed", "source-add-seen", "source-open", "source-sensitive", "source-restricted"],
  ...[
    "/duty handover",
    "/duty show",
    "/route show",
    "/alert show",
    "/alert list",
    "/alert search",
    "/alert log",
    "/alert join",
    "alert-log",
    "/alert why",
    "/mute list",
    "/trend",
    "/status",
    "/help",
  ],
  ...["alert-text", "alert-more", "alert-thread", "alert-facts", "alert-reports", "surge-event"],
  ...["/audit list", "/audit show", "/audit undo", "/audit export", "/Should have alerted"],
];

/** Those that change something for which more has to be there: `deeds.test.ts` and `test/commands/duty` try their records. */
export const unreached: readonly string[] = [
  ...["/source release", "/source confirm", "source-release", "source-discard", "/digest now"],
  ...[
    "alert-split",
    "alert-split-any",
    "alert-join",
    "alert-join-by-hand",
    "audit-undo",
    "duty-have",
    "duty-take-over",
    "duty-hand-over",
  ],
];
