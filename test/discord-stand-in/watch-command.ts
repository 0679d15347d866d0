/** A command with two subcommands, one of which completes what is typed. */
export const watchCommand = {
  name: "watch",
  description: "Watches.",
  options: [
    { type: 1, name: "list", description: "Lists them." },
    {
      type: 1,
      name: "show",
      description: "Shows one.",
      options: [{ type: 3, name: "watch", description: "Which.", required: true, autocomplete: true }],
    },
  ],
};
