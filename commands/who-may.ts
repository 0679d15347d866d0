import type { NeededLevel } from "../src/domain/guild.ts";

/** Who may do what, at a glance: each command and each button under the lowest level that may use it. A test holds them to it. */
export const whoMay: Readonly<Record<NeededLevel, readonly string[]>> = {
  viewer: [
    ...["/watch list", "/watch show", "/watch health", "/watch test", "/watch export"],
    ...["/lookup leader", "/lookup group", "/lookup person", "/lookup outlet", "/lookup publication"],
    ...["/lookup event", "/lookup strength", "/lookup country", "/lookup find", "/lookup role", "/lookup timeline"],
    ...["/lookup forecasts", "/lookup changes", "/lookup doubtful", "/lookup relation", "lookup-ask"],
    ...["list-open", "list-page", "list-acknowledge", "list-acknowledge-now", "list-not-relevant", "list-dismiss"],
    ...["/fact history", "/source list", "/source show", "/source health", "/route show"],
    ...["/alert show", "/alert list", "/alert search", "/alert why", "/alert log", "/mute list", "/mute end"],
    ...["/duty take", "/duty handover", "/duty show", "duty-have", "duty-take-over", "duty-hand-over"],
    ...["/trend", "/status", "/help", "/Should have alerted"],
    ...["acknowledge", "dismiss", "alert-text", "alert-more", "alert-assign", "alert-reopen", "alert-thread"],
    ...["alert-facts", "alert-split", "alert-join", "alert-reports", "alert-mute-story-1h"],
    ...["alert-mute-story-24h", "lookup-sources", "lookup-earlier", "lookup-post", "lookup-report"],
    ...["/alert note", "/alert assign", "/alert join", "alert-note", "alert-log", "alert-assign-to"],
    ...["alert-split-any", "alert-join-by-hand", "surge-event", "mute-end"],
    ...["alert-propose", "fact-change", "fact-propose", "fact-cancel"],
  ],
  "watchlist-editor": [
    ...["/watch add", "/watch edit", "/watch pause", "/watch resume", "/watch remove", "/watch import"],
    ...["/fact add", "/fact correct", "/fact retract", "/fact restore", "/fact export", "/fact import"],
    ...["fact-import-save", "fact-import-cancel"],
    ...["/source add", "/source check", "/source edit", "/source pause", "/source resume", "/source release"],
    ...["/source confirm", "/source remove", "/digest now", "/audit list", "/audit show", "/audit undo"],
    ...["/audit export", "/alert resend", "alert-mute-watch"],
    ...["tighten", "loosen", "watch-save", "watch-doubt", "watch-cancel", "watch-use", "watch-for-item"],
    ...[
      "watch-paste",
      "severity-lower",
      "severity-restore",
      "source-release",
      "source-discard",
      "source-save",
      "brake-release",
      "brake-discard",
    ],
    ...["source-cancel", "source-feed", "source-add-seen", "source-open", "source-sensitive"],
    ...["source-restricted", "audit-undo", "fact-correct", "/fact review"],
    ...["fact-form", "fact-save", "fact-review", "fact-reject"],
  ],
  administrator: [
    ...["/route set", "/route clear", "/route quiet", "/route digest", "/route trend", "/route ops"],
    ...["/access set", "/settings", "/setup", "setup-open", "setup-alerts", "setup-ops", "setup-viewers"],
    ...["setup-editors", "setup-quiet", "setup-zone", "setup-test"],
  ],
};
