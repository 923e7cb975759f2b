import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/http/errors.ts";
import { reportTable } from "~/http/reports-table.ts";

export const loader = answering((asked: LoaderFunctionArgs) => reportTable(asked, "xlsx"));
