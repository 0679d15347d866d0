import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Resvg } from "@resvg/resvg-js";

/** A process of its own: an SVG comes in, a PNG goes out, and it ends. */
const svg = await buffer(process.stdin);
const font = join(import.meta.dirname, "DejaVuSans.ttf");
const picture = new Resvg(svg, {
  fitTo: { mode: "zoom", value: 1.5 },
  font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" },
});
process.stdout.write(picture.render().asPng());
