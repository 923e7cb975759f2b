/**
 * Section 6 of the Law School Admission Test, 1000 people × 5 items: the patterns of answers and how many gave each, Bock, R. D. and
 * Lieberman, M. (1970), "Fitting a response model for n dichotomously scored items", Psychometrika 35, 179–197, table 1.
 */
const PATTERNS = `
  00000 3  00001 6  00010 2  00011 11  00100 1  00101 1  00110 3  00111 4
  01000 1  01001 8  01010 0  01011 16  01100 0  01101 3  01110 2  01111 15
  10000 10  10001 29  10010 14  10011 81  10100 3  10101 28  10110 15  10111 80
  11000 16  11001 56  11010 21  11011 173  11100 11  11101 61  11110 28  11111 298
`;

export const LSAT6: readonly (readonly (0 | 1)[])[] = [...PATTERNS.matchAll(/([01]{5}) (\d+)/g)].flatMap(
  ([, pattern = "", count]) => {
    const answers = [...pattern].map((answer): 0 | 1 => (answer === "1" ? 1 : 0));
    return Array.from({ length: Number(count) }, () => answers);
  },
);
