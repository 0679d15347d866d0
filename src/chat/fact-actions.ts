/** What can be done with a form about a fact, and with one that waits. The names are promises: messages carry them. */
export const factActions = {
  /** Opens an empty form. */
  form: { name: "fact-form" },
  change: { name: "fact-change" },
  save: { name: "fact-save" },
  propose: { name: "fact-propose" },
  cancel: { name: "fact-cancel" },
  /** A menu of what waits. */
  review: { name: "fact-review" },
  reject: { name: "fact-reject" },
} as const;
