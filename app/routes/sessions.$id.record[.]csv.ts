import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/http/errors.ts";
import { recordFile } from "~/http/live-record.ts";

export const loader = answering((asked: LoaderFunctionArgs) => recordFile(asked, "csv"));
