import type { Mood } from "~/domain/scenario/format.ts";
import type { Looks } from "./looks.ts";

/** A path and its colour; with a width it is a line, without a surface. Undefined paths are not there. */
type Stroke = readonly [d: string | undefined, colour: string, width?: number, opacity?: number, transform?: string];

/** What moves in a face. The right half is the left one's mirror image where nothing else is given. */
interface Expression {
  readonly brow: string;
  readonly rightBrow?: string;
  readonly eye: string;
  readonly lid?: string;
  /** Where the eyes look, to the side. */
  readonly gaze?: number;
  readonly mouth: string;
  readonly blush?: number;
}

/** An eye is a short thick line with round ends. */
const OPEN = "M30 32.7v.6";

const EXPRESSIONS: Readonly<Record<Mood, Expression>> = {
  pleased: {
    brow: "M25.5 27.4q3.5-2.4 7-.6",
    eye: "M27.4 33.8q2.6-3 5.2 0",
    mouth: "M30.5 42.2q5.5 5 11 0",
    blush: 0.28,
  },
  neutral: { brow: "M25.5 28q3.5-1.8 7-.4", eye: OPEN, mouth: "M32 43.6q4 1.1 8 0" },
  doubtful: {
    brow: "M25.5 28.3q3.5-.9 7 .7",
    rightBrow: "M39.5 26.6q3.5-2.3 7 .3",
    eye: OPEN,
    gaze: 1,
    mouth: "M32 44.7q2.3-1.2 4.3-.8t4-1",
  },
  annoyed: { brow: "M25.5 27.2q4-.3 7.2 2", eye: OPEN, lid: "M27.6 31.2l4.8.8", mouth: "M32 45q4-2.2 8 0" },
};

const INK = "#2b2622";
const MIRROR = "matrix(-1 0 0 1 72 0)";

/** The paths of a face, from the wall behind it to the smile, in a square of 72. */
export function paint(looks: Looks, mood: Mood): readonly Stroke[] {
  const { skin, shade, hair, brow = hair, clothes, under } = looks;
  const { eye, lid, gaze = 0, blush = 0.14, ...expression } = EXPRESSIONS[mood];
  const eyeWidth = eye === OPEN ? 3.6 : 1.8;
  const left = `translate(${gaze})`;
  const right = `translate(${gaze}) ${MIRROR}`;
  return [
    ["M0 0h72v72H0z", looks.wall],
    [looks.back, hair],
    ["M29.5 43h13v13l-6.5 6-6.5-6z", skin],
    ["M29.5 47q6.5 6 13 0v3.5q-6.5 5-13 0z", shade, 0, 0.55],
    ["M7 76c0-14 8-19 19-20.5l3.5-1.5q6.5 5 13 0l3.5 1.5C57 57 65 62 65 76z", clothes],
    ...collar(looks, skin, under),
    [looks.ears, skin, 6.6],
    [looks.jaw, skin],
    [looks.earrings && "M20.8 38.2h.1M51.2 38.2h.1", looks.earrings ?? "", 3.2],
    [looks.front, hair],
    ["M27 39h.1M45 39h.1", "#d9624f", 6.4, blush],
    [looks.lines, shade, 1.1, 0.75],
    ["M36 34.5v4.2q0 1.5-1.9 1.5", shade, 1.5],
    [expression.brow, brow, 1.9],
    [expression.rightBrow ?? expression.brow, brow, 1.9, 1, expression.rightBrow ? "" : MIRROR],
    [eye, INK, eyeWidth, 1, left],
    [eye, INK, eyeWidth, 1, right],
    [lid, INK, 1.3],
    [lid, INK, 1.3, 1, MIRROR],
    [looks.glasses, "#4a4440", 1.3],
    [expression.mouth, looks.lips, 1.9],
  ];
}

/** What shows at the neck. */
function collar({ collar: kind, clothes }: Looks, skin: string, under: string): readonly Stroke[] {
  switch (kind) {
    case "round":
      return [["M29.5 54q6.5 5 13 0", under, 2.4]];
    case "shirt":
      return [
        ["M29.5 53.5l6.5 7 6.5-7 3.5 2-4 9-6-4-6 4-4-9z", clothes],
        ["M26 55.5l4 9 6-4 6 4 4-9", "#fff", 1.2, 0.55],
        ["M29.5 53.5l6.5 7 6.5-7v-1h-13z", skin],
      ];
    case "jacket":
      return [
        ["M29 53.5l7 18.5 7-18.5q-7 5-14 0z", under],
        ["M29.5 53.5l6.5 7 6.5-7v-2h-13z", skin],
        ["M27.5 54.5L36 73l8.5-18.5", "#000", 1.6, 0.22],
      ];
    case "cardigan":
      return [
        ["M28 54.2q1 10 8 17.8 7-7.8 8-17.8-8 5-16 0z", under],
        ["M28 54.2q8 7.5 16 0v-2H28z", skin],
      ];
  }
}
