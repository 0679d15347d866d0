import type { StoryDeed } from "../../domain/story-deed.ts";
import type { Markdown } from "../../lib/shown-text.ts";
import { discordTime } from "../discord-time.ts";
import { code, escapeText, md } from "../text.ts";

/** What a person did with an alert: `Dana assigned it to Eva; Farid had it`. */
export function describeDeed(deed: StoryDeed): Markdown {
  const who = deed.by === undefined ? md`somebody` : escapeText(deed.by, 80);
  return md`${who} ${doing(deed)}`;
}

function doing(deed: StoryDeed): Markdown {
  switch (deed.code) {
    case "acknowledged":
      return md`acknowledged it`;
    case "dismissed":
      return md`found it not relevant${because(deed.why)}`;
    case "doubted":
      return md`found it not relevant, one of several who must${because(deed.why)}`;
    case "reopened":
      return md`opened it again`;
    case "assigned":
      return assigned(deed);
    case "muted":
      return md`muted it until ${discordTime(deed.until)}`;
    case "unmuted":
      return md`ended its mute`;
    case "noted":
      return md`noted: ${escapeText(deed.text)}`;
    default:
      return md`${moved[deed.code]} ${code(deed.shortId)}`;
  }
}

const moved = {
  "took-in": md`joined to it all reports of`,
  "joined-into": md`made it part of`,
  "gave-up": md`split off reports, which are now`,
  "came-out-of": md`split it off`,
} as const;

function because(why: string | undefined): Markdown {
  return why === undefined ? md`` : md`: ${escapeText(why)}`;
}

function assigned({ to, from, by }: Extract<StoryDeed, { readonly code: "assigned" }>): Markdown {
  const had = from === undefined ? md`` : md`; ${escapeText(from, 80)} had it`;
  if (to === undefined) return md`took it from whom it was assigned to${had}`;
  return to === by ? md`took it${had}` : md`assigned it to ${escapeText(to, 80)}${had}`;
}
