import source from "../../../../content/lessons/hearing-a-prospect/en.mdx?raw";

/** The text of the lesson whose page the product is measured by. */
export const paragraphs: readonly string[] = source.split("\n\n");
