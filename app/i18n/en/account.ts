import type { Messages } from "../messages.ts";
import type account from "../zh-CN/account.ts";

export default {} satisfies Messages<typeof account>;
