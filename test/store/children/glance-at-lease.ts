// A start that is about to lose: has the shared lock that every attempt begins with, for a moment.
import { DatabaseSync } from "node:sqlite";

const db = new DatabaseSync(process.argv[2] ?? "");
db.exec("BEGIN; SELECT * FROM sqlite_schema;");
console.log("looking");
setTimeout(() => db.close(), 40);
