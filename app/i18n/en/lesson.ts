import type { Messages } from "../messages.ts";
import type lesson from "../zh-CN/lesson.ts";

export default {} satisfies Messages<typeof lesson>;
