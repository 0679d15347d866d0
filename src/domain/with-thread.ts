import type { AlertThread } from "./alert-thread.ts";
import type { Story } from "./story.ts";

/** The same story with another state of a thread of its alerts. */
export function withThread(story: Story, channelId: string, edit: (thread: AlertThread) => AlertThread): Story {
  const alerts = story.alerts.map((alert) =>
    alert.channelId === channelId && alert.thread !== undefined ? { ...alert, thread: edit(alert.thread) } : alert,
  );
  return { ...story, alerts };
}
