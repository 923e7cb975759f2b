import type { LoaderFunctionArgs } from "@remix-run/node";
import { boardSheet } from "~/http/assignment-sheet.ts";
import { answering } from "~/http/errors.ts";

export const loader = answering((asked: LoaderFunctionArgs) => boardSheet(asked, "xlsx"));
