import type { Messages } from "../messages.ts";
import type debrief from "../zh-CN/debrief.ts";

export default {} satisfies Messages<typeof debrief>;
