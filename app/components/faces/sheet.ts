import { MOODS, type Mood } from "~/domain/scenario/format.ts";
import { FACES, type FaceId } from "./face-ids.ts";
import { LOOKS } from "./looks.ts";
import { paint } from "./paint.ts";

/** All faces in all moods as one SVG file of symbols, `man-50-pleased` and so on: what `faces.svg` holds. */
export function drawSheet(): string {
  const symbols = FACES.flatMap((face) => MOODS.map((mood) => drawSymbol(face, mood)));
  return `<svg xmlns="http://www.w3.org/2000/svg"><title>Faces</title>\n${symbols.join("\n")}\n</svg>\n`;
}

function drawSymbol(face: FaceId, mood: Mood): string {
  const paths = paint(LOOKS[face], mood).map(([d, colour, width, opacity = 1, transform]) => {
    if (!d) return "";
    const painted = width ? `stroke="${colour}" stroke-width="${width}"` : `fill="${colour}"`;
    const faint = opacity === 1 ? "" : ` opacity="${opacity}"`;
    return `<path d="${d}" ${painted}${faint}${transform ? ` transform="${transform}"` : ""}/>`;
  });
  const line = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';
  return `<symbol id="${face}-${mood}" viewBox="0 0 72 72"><g ${line}>${paths.join("")}</g></symbol>`;
}
