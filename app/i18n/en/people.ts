import type { Messages } from "../messages.ts";
import type people from "../zh-CN/people.ts";

export default {} satisfies Messages<typeof people>;
