/** Said once in each run of the tests (`vitest.config.ts`). */
export function setup(): void {
  const folder = process.env["STEPPEWATCH_DATA"];
  console.log(
    folder === undefined || folder === ""
      ? "STEPPEWATCH_DATA is not set: tests read the small data of test/data only."
      : `Tests read test/data and the larger data of ${folder}.`,
  );
}
