import { createHash } from "node:crypto";
import type { Locale } from "~/domain/locale.ts";
import enAccount from "./en/account.ts";
import enAssignments from "./en/assignments.ts";
import enCases from "./en/cases.ts";
import enCoaching from "./en/coaching.ts";
import enCommon from "./en/common.ts";
import enDebrief from "./en/debrief.ts";
import enDraft from "./en/draft.ts";
import enErrors from "./en/errors.ts";
import enGraph from "./en/graph.ts";
import enHome from "./en/home.ts";
import enLesson from "./en/lesson.ts";
import enLive from "./en/live.ts";
import enObjections from "./en/objections.ts";
import enPeople from "./en/people.ts";
import enPractice from "./en/practice.ts";
import enProfile from "./en/profile.ts";
import enReports from "./en/reports.ts";
import enRoleplay from "./en/roleplay.ts";
import enRoom from "./en/room.ts";
import enRoutines from "./en/routines.ts";
import enSearch from "./en/search.ts";
import enShelf from "./en/shelf.ts";
import enStudio from "./en/studio.ts";
import type { Namespace } from "./namespaces.ts";
import zhAccount from "./zh-CN/account.ts";
import zhAssignments from "./zh-CN/assignments.ts";
import zhCases from "./zh-CN/cases.ts";
import zhCoaching from "./zh-CN/coaching.ts";
import zhCommon from "./zh-CN/common.ts";
import zhDebrief from "./zh-CN/debrief.ts";
import zhDraft from "./zh-CN/draft.ts";
import zhErrors from "./zh-CN/errors.ts";
import zhGraph from "./zh-CN/graph.ts";
import zhHome from "./zh-CN/home.ts";
import zhLesson from "./zh-CN/lesson.ts";
import zhLive from "./zh-CN/live.ts";
import zhObjections from "./zh-CN/objections.ts";
import zhPeople from "./zh-CN/people.ts";
import zhPractice from "./zh-CN/practice.ts";
import zhProfile from "./zh-CN/profile.ts";
import zhReports from "./zh-CN/reports.ts";
import zhRoleplay from "./zh-CN/roleplay.ts";
import zhRoom from "./zh-CN/room.ts";
import zhRoutines from "./zh-CN/routines.ts";
import zhSearch from "./zh-CN/search.ts";
import zhShelf from "./zh-CN/shelf.ts";
import zhStudio from "./zh-CN/studio.ts";

/** All messages of both languages. On the server only: a page is sent the namespaces it needs in its language. */
export const resources = {
  "zh-CN": {
    common: zhCommon,
    errors: zhErrors,
    home: zhHome,
    account: zhAccount,
    people: zhPeople,
    lesson: zhLesson,
    roleplay: zhRoleplay,
    routines: zhRoutines,
    debrief: zhDebrief,
    search: zhSearch,
    studio: zhStudio,
    draft: zhDraft,
    graph: zhGraph,
    shelf: zhShelf,
    objections: zhObjections,
    profile: zhProfile,
    practice: zhPractice,
    reports: zhReports,
    live: zhLive,
    cases: zhCases,
    coaching: zhCoaching,
    assignments: zhAssignments,
    room: zhRoom,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    home: enHome,
    account: enAccount,
    people: enPeople,
    lesson: enLesson,
    roleplay: enRoleplay,
    routines: enRoutines,
    debrief: enDebrief,
    search: enSearch,
    studio: enStudio,
    draft: enDraft,
    graph: enGraph,
    shelf: enShelf,
    objections: enObjections,
    profile: enProfile,
    practice: enPractice,
    reports: enReports,
    live: enLive,
    cases: enCases,
    coaching: enCoaching,
    assignments: enAssignments,
    room: enRoom,
  },
} satisfies Record<Locale, Record<Namespace, object>>;

/** Changes with any message, so that what a browser fetched may be kept for good under it. */
export const messagesVersion = createHash("sha256").update(JSON.stringify(resources)).digest("hex").slice(0, 12);
