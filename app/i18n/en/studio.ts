import type { Messages } from "../messages.ts";
import type studio from "../zh-CN/studio.ts";

export default {
  title: "Studio",
} satisfies Messages<typeof studio>;
