// `npm run bench -- --live`: the load test of a live session alone. It needs no build.
import { table } from "../table.ts";
import { measureLive } from "./measure.ts";

process.stdout.write(`\n${table([await measureLive()])}\n`);
process.exit(0);
