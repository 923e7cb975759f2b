#!/usr/bin/env node
// `npx rapport …`: the commands are TypeScript, compiled as they load.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../app/cli/rapport.ts");
await main();
