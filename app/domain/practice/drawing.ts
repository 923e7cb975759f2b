import { z } from "zod";
import type { Locale } from "../locale.ts";
import { bilingual, id, unique } from "./authored.ts";

/** Left, top, width and height in the drawing's own units. */
const rectangle = z.tuple([z.number().min(0), z.number().min(0), z.number().positive(), z.number().positive()]);
export type Rectangle = z.infer<typeof rectangle>;

/** A drawn scene (content/scenes/<id>/scene.yaml beside scene.svg): a place with spots one can point at. */
export const drawingSchema = z
  .strictObject({
    title: bilingual,
    /** What the drawing shows, for who does not see it; it must not say what the spots mean. */
    alt: bilingual,
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    spots: z.array(z.strictObject({ id, name: bilingual, at: rectangle })).min(5),
  })
  .superRefine(({ spots, width, height }, ctx) => {
    unique(spots, "spots", ctx);
    for (const [index, { at }] of spots.entries()) {
      if (at[0] + at[2] <= width && at[1] + at[3] <= height) continue;
      ctx.addIssue({ code: "custom", path: ["spots", index, "at"], message: "lies outside the drawing" });
    }
  });

export interface Drawing extends z.infer<typeof drawingSchema> {
  readonly id: string;
  /** Of the picture's contents: its address changes with it, so that it may be kept for good. */
  readonly version: string;
}

/** The drawing as a page shows it. */
export interface PublicDrawing {
  readonly src: string;
  readonly title: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export function publicDrawing(
  { id: name, version, title, alt, width, height }: Drawing,
  locale: Locale,
): PublicDrawing {
  return { src: `/scenes/${name}?v=${version}`, title: title[locale], alt: alt[locale], width, height };
}

/** Options that name spots of a drawing, with the spots' names and places; null for each that it lacks. */
export function spotsOf<Option extends { readonly id: string }>(drawing: Drawing, options: readonly Option[]) {
  return options.map((option) => {
    const spot = drawing.spots.find((one) => one.id === option.id);
    return spot ? { ...option, text: spot.name, at: spot.at } : null;
  });
}
