import "i18next";
import type account from "./zh-CN/account.ts";
import type assignments from "./zh-CN/assignments.ts";
import type cases from "./zh-CN/cases.ts";
import type coaching from "./zh-CN/coaching.ts";
import type common from "./zh-CN/common.ts";
import type debrief from "./zh-CN/debrief.ts";
import type draft from "./zh-CN/draft.ts";
import type errors from "./zh-CN/errors.ts";
import type graph from "./zh-CN/graph.ts";
import type home from "./zh-CN/home.ts";
import type lesson from "./zh-CN/lesson.ts";
import type live from "./zh-CN/live.ts";
import type objections from "./zh-CN/objections.ts";
import type people from "./zh-CN/people.ts";
import type practice from "./zh-CN/practice.ts";
import type profile from "./zh-CN/profile.ts";
import type reports from "./zh-CN/reports.ts";
import type roleplay from "./zh-CN/roleplay.ts";
import type room from "./zh-CN/room.ts";
import type routines from "./zh-CN/routines.ts";
import type search from "./zh-CN/search.ts";
import type shelf from "./zh-CN/shelf.ts";
import type studio from "./zh-CN/studio.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common";
    returnNull: false;
    resources: {
      common: typeof common;
      errors: typeof errors;
      home: typeof home;
      account: typeof account;
      people: typeof people;
      lesson: typeof lesson;
      roleplay: typeof roleplay;
      routines: typeof routines;
      debrief: typeof debrief;
      search: typeof search;
      studio: typeof studio;
      draft: typeof draft;
      graph: typeof graph;
      shelf: typeof shelf;
      objections: typeof objections;
      profile: typeof profile;
      room: typeof room;
      assignments: typeof assignments;
      coaching: typeof coaching;
      cases: typeof cases;
      live: typeof live;
      reports: typeof reports;
      practice: typeof practice;
    };
  }
}
