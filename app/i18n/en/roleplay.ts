import type { Messages } from "../messages.ts";
import type roleplay from "../zh-CN/roleplay.ts";

export default {} satisfies Messages<typeof roleplay>;
