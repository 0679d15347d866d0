import { z } from "zod";

/** BCP 47; the script is part of it where the language has several (`uz-Latn`). */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, "a BCP 47 tag such as uz-Cyrl");
