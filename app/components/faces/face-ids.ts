/** The customers that are drawn, by sex and age about; what a scenario's `face` names. */
export const FACES = ["man-30", "woman-30", "man-40", "woman-40", "man-50", "woman-50", "man-65", "woman-65"] as const;
export type FaceId = (typeof FACES)[number];

/** A scenario may name somebody who isn't drawn: they are given a face all the same. */
export function drawnFace(name: string): FaceId {
  return FACES.find((face) => face === name) ?? "man-50";
}
