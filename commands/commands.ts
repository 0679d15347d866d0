import type { Command } from "../src/chat/define-command.ts";
import { accessSet } from "./access/set.ts";
import { alertList } from "./alert/list.ts";
import { alertResend } from "./alert/resend.ts";
import { alertShow } from "./alert/show.ts";
import { alertWhy } from "./alert/why.ts";
import { digestNow } from "./digest/now.ts";
import { factAdd } from "./fact/add.ts";
import { factCorrect } from "./fact/correct.ts";
import { factHistory } from "./fact/history.ts";
import { factRestore } from "./fact/restore.ts";
import { factRetract } from "./fact/retract.ts";
import { lookupCountry } from "./lookup/country.ts";
import { lookupEvent } from "./lookup/event.ts";
import { lookupFind } from "./lookup/find.ts";
import { lookupGroup } from "./lookup/group.ts";
import { lookupLeader } from "./lookup/leader.ts";
import { lookupOutlet } from "./lookup/outlet.ts";
import { lookupPerson } from "./lookup/person.ts";
import { lookupPublication } from "./lookup/publication.ts";
import { lookupStrength } from "./lookup/strength.ts";
import { muteEnd } from "./mute/end.ts";
import { muteList } from "./mute/list.ts";
import { routeClear } from "./route/clear.ts";
import { routeDigest } from "./route/digest.ts";
import { routeOps } from "./route/ops.ts";
import { routeQuiet } from "./route/quiet.ts";
import { routeSet } from "./route/set.ts";
import { routeShow } from "./route/show.ts";
import { helpFor } from "./server/help.ts";
import { settings } from "./server/settings.ts";
import { status } from "./server/status.ts";
import { sourceAdd } from "./source/add.ts";
import { sourceCheck } from "./source/check.ts";
import { sourceConfirm } from "./source/confirm.ts";
import { sourceEdit } from "./source/edit.ts";
import { sourceList } from "./source/list.ts";
import { sourcePause } from "./source/pause.ts";
import { sourceRelease } from "./source/release.ts";
import { sourceRemove } from "./source/remove.ts";
import { sourceResume } from "./source/resume.ts";
import { sourceShow } from "./source/show.ts";
import { watchAdd } from "./watch/add.ts";
import { watchEdit } from "./watch/edit.ts";
import { watchExport } from "./watch/export.ts";
import { watchImport } from "./watch/import.ts";
import { watchList } from "./watch/list.ts";
import { watchPause } from "./watch/pause.ts";
import { watchRemove } from "./watch/remove.ts";
import { watchResume } from "./watch/resume.ts";
import { watchShow } from "./watch/show.ts";
import { watchTest } from "./watch/test.ts";

const withoutHelp: readonly Command[] = [
  watchAdd,
  watchList,
  watchShow,
  watchEdit,
  watchPause,
  watchResume,
  watchRemove,
  watchTest,
  watchImport,
  watchExport,
  lookupLeader,
  lookupGroup,
  lookupPerson,
  lookupOutlet,
  lookupPublication,
  lookupEvent,
  lookupStrength,
  lookupCountry,
  lookupFind,
  factAdd,
  factCorrect,
  factRetract,
  factRestore,
  factHistory,
  sourceAdd,
  sourceList,
  sourceShow,
  sourceCheck,
  sourceEdit,
  sourcePause,
  sourceResume,
  sourceRelease,
  sourceConfirm,
  sourceRemove,
  routeSet,
  routeShow,
  routeClear,
  routeQuiet,
  routeDigest,
  digestNow,
  routeOps,
  accessSet,
  alertShow,
  alertList,
  alertWhy,
  alertResend,
  muteList,
  muteEnd,
  settings,
  status,
];

/** Every command there is, in the order in which help shows them. */
export const commands: readonly Command[] = [...withoutHelp, helpFor(withoutHelp)];
