import packageFile from "../../package.json" with { type: "json" };

/** As package.json has it. */
export const programVersion = packageFile.version;
