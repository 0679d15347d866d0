import { registerHooks } from "node:module";

const allLanguages = "/zod/v4/locales/index.js";

/**
 * Keeps zod from loading its messages in 50 languages, of which this program speaks one, most of what its import takes. zod takes the English
 * ones from their own file, so what a schema says stays; only `z.locales`, which nothing here uses, lacks the rest. To be called before zod is first loaded.
 */
export function spareLanguages(): void {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      const resolved = nextResolve(specifier, context);
      if (!resolved.url.endsWith(allLanguages)) return resolved;
      return { ...resolved, url: resolved.url.replace(/index\.js$/, "en.js") };
    },
  });
}
