// Another program that has the store's file open: holds its write lock, or with "alone" the whole file.
import { DatabaseSync } from "node:sqlite";

const [path = "", mode] = process.argv.slice(2);
const db = new DatabaseSync(path);
if (mode === "alone") db.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL;");
db.exec("BEGIN EXCLUSIVE; PRAGMA user_version = 1;");
console.log("held");
setTimeout(() => db.close(), 20_000);
