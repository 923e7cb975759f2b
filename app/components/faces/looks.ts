import type { FaceId } from "./face-ids.ts";

/** One person, in parts. Paths are drawn in a square of 72; the face's middle line is x = 36. */
export interface Looks {
  readonly skin: string;
  /** Shadow under the chin, nose, lines. */
  readonly shade: string;
  readonly lips: string;
  readonly hair: string;
  /** Hair behind the head, and over it. */
  readonly back?: string;
  readonly front: string;
  readonly brow?: string;
  readonly clothes: string;
  readonly collar: "shirt" | "round" | "jacket" | "cardigan";
  /** Shirt, blouse or lining that shows at the neck. */
  readonly under: string;
  readonly wall: string;
  readonly jaw: string;
  readonly ears?: string;
  /** What the years draw. */
  readonly lines?: string;
  readonly glasses?: string;
  readonly earrings?: string;
}

const BROAD =
  "M21.5 29c0-10 6-16 14.5-16s14.5 6 14.5 16c0 5.5-.6 9.5-2.6 13-2.6 5-7 8.5-11.9 8.5s-9.3-3.5-11.9-8.5c-2-3.5-2.6-7.5-2.6-13z";
const FINE =
  "M22 29c0-10 6-15.5 14-15.5S50 19 50 29c0 5-1 9.2-3.4 13-2.5 4-6.6 7.5-10.6 7.5S27.9 46 25.4 42C23 38.2 22 34 22 29z";
const EARS = "M21.5 33.5h29";
const GLASSES =
  "M25 33.3a5 5 0 0 1 10 0 5 5 0 0 1-10 0l-3-1M37 33.3a5 5 0 0 1 10 0 5 5 0 0 1-10 0q-1-1.5-2 0M47 33.3l3-1";
const AT_MOUTH = "M29.3 39.5q-1.6 1.8-1.5 4M42.7 39.5q1.6 1.8 1.5 4";
const ALL_OVER = `${AT_MOUTH}M30 21.5q6-1.4 12 0M31.5 24.3q4.5-1 9 0M27.3 37q2.7 1.3 5.4 0M44.7 37q-2.7 1.3-5.4 0`;

export const LOOKS: Readonly<Record<FaceId, Looks>> = {
  "man-30": {
    skin: "#efc39d",
    shade: "#cf966c",
    lips: "#a85f4d",
    hair: "#2b2726",
    front:
      "M21 31c-2-10 0-17 6-19 4-3.5 12-4 17-1 7 1 9 9 7 20-.8-4-1.8-7-3.5-9.5-3.5.6-7-.4-9.5-2.5-3 2.6-8 3.6-13 3-2 2.4-3.2 5.4-4 9z",
    clothes: "#3f6f8c",
    collar: "round",
    under: "#f4f1ea",
    wall: "#d5e3e6",
    ears: EARS,
    jaw: FINE,
  },
  "woman-30": {
    skin: "#f5cfb0",
    shade: "#d9a181",
    lips: "#b9544f",
    hair: "#33261f",
    back: "M18 33c-1-14 6-23 18-23s19 9 18 23c0 8 .5 15 3 22-6 2-11 1-13-1H28c-2 2-7 3-13 1 2.5-7 3-14 3-22z",
    front: "M21 35c-1-14 4-23 15-23s16 9 15 23c-1.5-6-4-10.5-8-13.5-4 5.5-12 8-19 8.5-1.5 1.3-2.5 3-3 5z",
    clothes: "#b8665a",
    collar: "jacket",
    under: "#fdf6ee",
    wall: "#f0ddd3",
    jaw: FINE,
  },
  "man-40": {
    skin: "#e3b189",
    shade: "#bb8358",
    lips: "#96503f",
    hair: "#2a2523",
    front:
      "M20.5 30c-1-12 5-19.5 15.5-19.5S52.5 18 51.5 30c-.8-3.6-1.7-6-3.3-8C40 20 32 20 23.8 22c-1.6 2-2.5 4.4-3.3 8z",
    clothes: "#454f63",
    collar: "jacket",
    under: "#e9eef5",
    wall: "#dcdfea",
    ears: EARS,
    jaw: BROAD,
    glasses: GLASSES,
  },
  "woman-40": {
    skin: "#f0c6a4",
    shade: "#d09872",
    lips: "#b14a45",
    hair: "#4a3226",
    back: "M19 31c-1-13 6-21 17-21s18 8 17 21c0 6 .5 11-1 16-2 3-5 3-7 1H27c-2 2-5 2-7-1-1.5-5-1-10-1-16z",
    front: "M21 34c-1.5-13 4-22 15-22s16.5 9 15 22c-.8-4.5-2-8-4-11-8 .5-14-1-18-4-2 5-5 10-8 15z",
    clothes: "#4f7a63",
    collar: "shirt",
    under: "#4f7a63",
    wall: "#dde8dc",
    ears: EARS,
    jaw: FINE,
    earrings: "#d8b04a",
  },
  "man-50": {
    skin: "#e6b48c",
    shade: "#c08a60",
    lips: "#94503f",
    hair: "#3c3733",
    front:
      "M20.5 31c-1.5-13 6-20 15.5-20s17 7 15.5 20c-.8-3.5-1.6-5.5-2.6-7-.6-3-3-6-6.5-7-4 2-9 2-13 0-3 1.5-5 4-5.8 7-1.5 1.5-2.4 3.5-3.1 7z",
    clothes: "#5b6b7a",
    collar: "shirt",
    under: "#5b6b7a",
    wall: "#e6e2d6",
    ears: EARS,
    jaw: BROAD,
    lines: AT_MOUTH,
  },
  "woman-50": {
    skin: "#efc5a3",
    shade: "#cd9671",
    lips: "#ad4c48",
    hair: "#3f322d",
    back: "M36 8c5-1 9 0 12 3 5 1 7 5 7 9 3 3 3 8 1 11 1 5-1 9-5 11H21c-4-2-6-6-5-11-2-3-2-8 1-11 0-4 2-8 7-9 3-3 7-4 12-3z",
    front:
      "M22 31c-3-2-3-7 0-9 0-6 4-11 14-11s13 5 12 9c4 1 5 7 2 11-1-3-2-5-4-6-2 1-4 1-6-1-3 2-6 2-8 0-2 2-5 2-6 1-2 1-3 3-4 6z",
    clothes: "#7c4f6b",
    collar: "cardigan",
    under: "#f6ece6",
    wall: "#e9dfe6",
    ears: EARS,
    jaw: FINE,
    lines: AT_MOUTH,
    earrings: "#f4efe4",
  },
  "man-65": {
    skin: "#e8ba95",
    shade: "#bf8c66",
    lips: "#955545",
    hair: "#c9c6c1",
    front: "M20.8 35c-2.3-5-2-11 1.2-15 .8 4 .6 9-1.2 15zM51.2 35c2.3-5 2-11-1.2-15-.8 4-.6 9 1.2 15z",
    brow: "#a8a49e",
    clothes: "#7a6a52",
    collar: "cardigan",
    under: "#eef0ea",
    wall: "#d8e0d6",
    ears: EARS,
    jaw: BROAD,
    lines: ALL_OVER,
    glasses: GLASSES,
  },
  "woman-65": {
    skin: "#f2ccad",
    shade: "#cd9c79",
    lips: "#a9504a",
    hair: "#b9b5b1",
    back: "M36 4c5 0 8 3 8 6.5S41 16 36 16s-8-2-8-5.5S31 4 36 4zM19 31c-1-12 6-20 17-20s18 8 17 20c0 4-1 7-3 9H22c-2-2-3-5-3-9z",
    front: "M21 32c-1-12 5-20 15-20s16 8 15 20c-1-5-4-9.5-8-11-2-1-4.5-1.5-7-1.5s-5 .5-7 1.5c-4 1.5-7 6-8 11z",
    brow: "#97918b",
    clothes: "#3e6f6a",
    collar: "round",
    under: "#f3efe6",
    wall: "#e8e4d4",
    ears: EARS,
    jaw: FINE,
    lines: ALL_OVER,
    earrings: "#cfe5db",
  },
};
