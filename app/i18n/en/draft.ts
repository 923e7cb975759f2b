import type { Messages } from "../messages.ts";
import type draft from "../zh-CN/draft.ts";

export default {
  title: "Draft",
} satisfies Messages<typeof draft>;
