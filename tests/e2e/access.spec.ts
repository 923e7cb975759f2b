import { readdirSync, readFileSync } from "node:fs";
import type { Site } from "../support/site.ts";
import { expect, test } from "../support/test.ts";

/** Who asks: nobody, the rep whose things they are, another rep of the cohort, its trainer, a trainer of another, an administrator. */
const CALLERS = [null, "rep-1", "rep-2", "trainer", "outsider", "admin"] as const;

/**
 * What each of them is told, a letter a caller in that order: `o` may, `s` is sent to sign in (or 401), `f` may not (403), `u`
 * is told that there is no such thing (404), `j` is sent to join by PIN, `b` has sent nonsense (400). Where whose a thing is
 * decides what may be done with it, a form is sent that whoever may would be answered to; elsewhere it says nothing of use.
 */
type Told = string;

const EVERYBODY = "oooooo";
const SIGNED_IN = "sooooo";
const STAFF = "sffooo";
/** What is one person's alone. */
const OWNER = "souuuu";
/** What says nothing of use is refused before it is looked at whose it would be. */
const NONSENSE = "sbbbbb";
const STAFF_NONSENSE = "sffbbb";
const COMMENT = { intent: "comment", id: "a-comment-of-the-table", turn: "", text: "Well done", suggestion: "" };
/** A person's, and those who lead them. */
const LED = "sououo";
const NOT_REPS_LED = "sffouo";

interface Door {
  readonly get?: Told;
  readonly post?: Told;
  readonly at: string;
  /** What is sent, where it is to make sense. */
  readonly form?: Readonly<Record<string, string>>;
}

/** Asked last of all: it ends what everybody else's row needs. */
const SIGN_OUT: Door = { at: "/sign-out", get: EVERYBODY, post: "ssssss" };

/** Every route of the product, by its file; `:name` is one of the things the seed made. */
const DOORS: Readonly<Record<string, Door | readonly Door[]>> = {
  "account.tsx": { at: "/account", get: SIGNED_IN, post: NONSENSE },
  "assignments.$id_.deadline[.]ics.ts": { at: "/assignments/:assignment/deadline.ics", get: OWNER },
  "assignments.$id_.edit.tsx": { at: "/assignments/:assignment/edit", get: NOT_REPS_LED, post: "sffbub" },
  "assignments.$id_.people.$person.tsx": {
    at: "/assignments/:assignment/people/:person",
    get: NOT_REPS_LED,
    post: NOT_REPS_LED,
    form: { act: "excuse", reason: "Ill" },
  },
  // Last of the assignment's: what is withdrawn has no deadline and is not edited.
  "assignments.$id.tsx": { at: "/assignments/:assignment", get: LED, post: NOT_REPS_LED, form: { act: "withdraw" } },
  "assignments._index.tsx": { at: "/assignments", get: SIGNED_IN },
  "assignments.new.tsx": { at: "/assignments/new", get: STAFF, post: STAFF_NONSENSE },
  "assignments.table.tsx": { at: "/assignments/table", get: STAFF },
  "assignments.table[.]csv.ts": { at: "/assignments/table.csv", get: STAFF },
  "assignments.table[.]xlsx.ts": { at: "/assignments/table.xlsx", get: STAFF },
  "attempts.$id.tsx": [
    { at: "/attempts/:open", get: OWNER, post: "sbuuuu" },
    { at: "/attempts/:practice", get: OWNER, post: "sbuuuu" },
    { at: "/attempts/:assessed", get: OWNER, post: "sbuuuu" },
  ],
  "attempts.$id_.debrief.tsx": [
    { at: "/attempts/:practice/debrief", get: OWNER, post: OWNER, form: COMMENT },
    { at: "/attempts/:assessed/debrief", get: LED, post: LED, form: COMMENT },
  ],
  "attempts.$id_.read.ts": { at: "/attempts/:assessed/read", post: LED, form: { to: "1" } },
  "attempts.$id_.share.ts": { at: "/attempts/:practice/share", post: OWNER, form: { shared: "no" } },
  "attempts.$id_.what-if.ts": [
    { at: "/attempts/:practice/what-if?turn=0&choice=a", get: OWNER },
    { at: "/attempts/:assessed/what-if?turn=0&choice=a", get: LED },
  ],
  "calendar.$token[.]ics.ts": { at: "/calendar/none.ics", get: "uuuuuu" },
  "cases.$id.tsx": [
    { at: "/cases/:caseDraft", get: OWNER, post: OWNER, form: { intent: "recall", revision: "1" } },
    {
      at: "/cases/:caseSubmitted",
      get: LED,
      post: "suuouo",
      form: { intent: "changes", revision: "99", text: "More of the talk" },
    },
    { at: "/cases/:casePublished", get: SIGNED_IN, post: "suuooo", form: { intent: "scenario" } },
  ],
  "cases.$id_.edit.tsx": {
    at: "/cases/:caseDraft/edit",
    get: OWNER,
    post: NONSENSE,
    form: { intent: "save", revision: "99" },
  },
  "cases._index.tsx": [
    { at: "/cases", get: SIGNED_IN },
    { at: "/cases?view=review", get: STAFF },
  ],
  "cases.new.tsx": { at: "/cases/new", get: SIGNED_IN, post: NONSENSE },
  "coaching._index.tsx": { at: "/coaching", get: SIGNED_IN },
  "coaching.feedback.tsx": { at: "/coaching/feedback", get: STAFF },
  "cohorts.$id.tsx": {
    at: "/cohorts/:cohort",
    get: NOT_REPS_LED,
    post: NOT_REPS_LED,
    form: { name: "North 1", startsOn: "" },
  },
  "cohorts._index.tsx": { at: "/cohorts", get: STAFF, post: STAFF_NONSENSE },
  "drills.$deck.ts": { at: "/drills/empathy", get: EVERYBODY, post: SIGNED_IN },
  "drills._index.tsx": { at: "/drills", get: SIGNED_IN },
  "drills.sittings.$id.tsx": { at: "/drills/sittings/:sitting", get: OWNER, post: OWNER, form: { intent: "next" } },
  "feedback._index.tsx": { at: "/feedback", get: SIGNED_IN, post: NONSENSE },
  "goals.$id.tsx": { at: "/goals/:goal", get: LED, post: LED, form: { intent: "dropped", seen: "0" } },
  "goals.new.tsx": {
    at: "/goals/new?person=:person",
    get: LED,
    post: "sbubub",
    form: { id: "a-goal-of-the-table", person: ":person", attempt: "", turn: "", text: "", skill: "", dueOn: "" },
  },
  "invite.$token.tsx": { at: "/invite/none", get: "uuuuuu", post: "bbbbbb" },
  "join.($pin).tsx": { at: "/join", get: EVERYBODY, post: "uuuuuu" },
  "lessons.$slug.tsx": { at: "/lessons/hearing-a-prospect", get: SIGNED_IN, post: NONSENSE },
  "lessons.$slug_.bookmark.ts": { at: "/lessons/hearing-a-prospect/bookmark", post: NONSENSE },
  "lessons._index.tsx": { at: "/lessons", get: SIGNED_IN },
  "locales.$locale.$namespace.ts": { at: "/locales/en/common", get: EVERYBODY },
  "map.tsx": { at: "/map", get: SIGNED_IN },
  "objections.tsx": { at: "/objections", get: EVERYBODY },
  "people.$id.tsx": {
    at: "/people/:person",
    get: NOT_REPS_LED,
    post: NOT_REPS_LED,
    form: { name: "Lin", externalId: "" },
  },
  "people._index.tsx": { at: "/people", get: STAFF, post: STAFF_NONSENSE },
  "people.import.tsx": { at: "/people/import", get: STAFF, post: STAFF_NONSENSE },
  "people.import_.$id.tsx": { at: "/people/import/none", get: "sffuuu", post: "sffuuu" },
  "people.import_.$id_.progress.ts": { at: "/people/import/none/progress", get: "sffuuu" },
  "people.import_.$id_.results[.]csv.ts": { at: "/people/import/none/results.csv", get: "sffuuu" },
  "preferences.ts": { at: "/preferences", post: "bbbbbb" },
  "profile.$axis.$id.tsx": { at: "/profile/skill/empathy", get: SIGNED_IN },
  "profile._index.tsx": { at: "/profile", get: SIGNED_IN },
  "reports._index.tsx": [
    { at: "/reports", get: STAFF },
    { at: "/reports?cohort=:cohort", get: NOT_REPS_LED },
  ],
  "reports.evidence.tsx": [
    { at: "/reports/evidence?axis=skill&id=empathy&person=:person", get: NOT_REPS_LED },
    { at: "/reports/evidence?axis=skill&id=empathy&cohort=:cohort", get: NOT_REPS_LED },
  ],
  "reports.items.tsx": { at: "/reports/items", get: STAFF },
  "reports.morning.tsx": { at: "/reports/morning?cohort=:cohort", get: NOT_REPS_LED },
  "reports.morning_.key.ts": { at: "/reports/morning/key?cohort=:cohort&hash=none", get: STAFF_NONSENSE },
  "reports.people.$id.tsx": { at: "/reports/people/:person", get: NOT_REPS_LED },
  "reports.table[.]csv.ts": { at: "/reports/table.csv?cohort=:cohort", get: NOT_REPS_LED },
  "reports.table[.]xlsx.ts": { at: "/reports/table.xlsx?cohort=:cohort", get: NOT_REPS_LED },
  "review._index.tsx": { at: "/review", get: SIGNED_IN, post: NONSENSE },
  "review.outlook.tsx": { at: "/review/outlook", get: SIGNED_IN, post: NONSENSE },
  "role-plays.$id.tsx": { at: "/role-plays/first-visit-restaurant", get: EVERYBODY, post: "bbbbbb" },
  "role-plays._index.tsx": { at: "/role-plays", get: EVERYBODY },
  "room.tsx": { at: "/room", get: STAFF },
  "routines._index.tsx": { at: "/routines", get: SIGNED_IN, post: NONSENSE },
  "routines.calendar.tsx": { at: "/routines/calendar", get: SIGNED_IN, post: NONSENSE },
  "routines.closed.$term.tsx": { at: "/routines/closed/2020-01", get: "suuuuu", post: "suuuuu" },
  "routines.pick.tsx": { at: "/routines/pick", get: SIGNED_IN, post: NONSENSE },
  "routines.sent.$person.$term.tsx": { at: "/routines/sent/:person/2020-01", get: "sffuuu" },
  "routines.sent._index.tsx": { at: "/routines/sent", get: STAFF },
  "scenes.$id.ts": { at: "/scenes/none", get: "uuuuuu" },
  "search.tsx": { at: "/search?q=price", get: SIGNED_IN },
  "sessions.$id.enter.ts": [
    { at: "/sessions/:live/enter", get: EVERYBODY, post: "soouuu" },
    { at: "/sessions/:planned/enter", get: EVERYBODY, post: "suuuuu" },
  ],
  "sessions.$id.host.tsx": { at: "/sessions/:live/host", get: NOT_REPS_LED },
  "sessions.$id.plan.tsx": { at: "/sessions/:planned/plan", get: NOT_REPS_LED, post: "sffbub" },
  "sessions.$id.record.tsx": { at: "/sessions/:live/record", get: "suuouo", post: "suuouo" },
  "sessions.$id.record[.]csv.ts": { at: "/sessions/:live/record.csv", get: "suuouo" },
  "sessions.$id.record[.]json.ts": { at: "/sessions/:live/record.json", get: "suuouo" },
  // Who joined by the press before this row has a seat.
  "sessions.$id.room.tsx": { at: "/sessions/:live/room", get: "joojjj" },
  "sessions._index.tsx": { at: "/sessions", get: SIGNED_IN },
  "sessions.new.tsx": { at: "/sessions/new", get: STAFF, post: STAFF_NONSENSE },
  "setup.tsx": { at: "/setup", get: EVERYBODY, post: EVERYBODY },
  "sign-in.tsx": { at: "/sign-in", get: EVERYBODY, post: "booooo" },
  "sign-out.ts": SIGN_OUT,
  "studio.$id.tsx": { at: "/studio/first-visit-restaurant", get: STAFF },
  "studio.$id_.check.ts": { at: "/studio/first-visit-restaurant/check", post: STAFF_NONSENSE },
  "studio.$id_.file[.]yaml.ts": { at: "/studio/first-visit-restaurant/file.yaml", get: STAFF },
  "studio.$id_.publish.tsx": { at: "/studio/first-visit-restaurant/publish", get: STAFF, post: STAFF_NONSENSE },
  "studio.$id_.save.ts": { at: "/studio/first-visit-restaurant/save", post: STAFF_NONSENSE },
  "studio.$id_.statistics.ts": { at: "/studio/first-visit-restaurant/statistics", get: STAFF },
  "studio.$id_.versions.tsx": { at: "/studio/first-visit-restaurant/versions", get: STAFF, post: STAFF_NONSENSE },
  "studio._index.tsx": { at: "/studio", get: STAFF, post: STAFF_NONSENSE },
  "studio.import.tsx": { at: "/studio/import", get: STAFF, post: STAFF_NONSENSE },
  "_index.tsx": { at: "/", get: EVERYBODY },
};

/** What the server answers before Remix does. */
const LIVE: readonly Door[] = [
  { at: "/sessions/:live/live/events?as=host", get: "uuuouo" },
  { at: "/sessions/:live/live/events", get: "uoouuu" },
  { at: "/sessions/:live/live/state?as=host", get: "uuuouo" },
  { at: "/sessions/:live/live/state", get: "uoouuu" },
  { at: "/sessions/:live/live/vote", post: "ubbuuu" },
  { at: "/sessions/:live/live/line", post: "ubbuuu" },
  { at: "/sessions/:live/live/act", post: "uuubub" },
  { at: "/sessions/:live/live/hide", post: "uuubub" },
  { at: "/sessions/:live/live/remove", post: "uuubub" },
];

const named = (site: Site, text: string) =>
  text.replace(/:(\w+)/g, (_, name: string) => site.things[name] ?? "no-such-thing");

async function told(
  site: Site,
  who: string | null,
  method: "GET" | "POST",
  path: string,
  form: Door["form"],
): Promise<string> {
  const cookie = who === null ? null : site.cookieOf(who);
  const filled = Object.fromEntries(
    Object.entries(form ?? { nothing: "of use" }).map(([name, value]) => [name, named(site, value)]),
  );
  const leaving = new AbortController();
  const response = await fetch(site.address + named(site, path), {
    method,
    redirect: "manual",
    signal: leaving.signal,
    headers: {
      Origin: site.address,
      Accept: "text/html",
      ...(cookie && { Cookie: `${cookie.name}=${cookie.value}` }),
    },
    ...(method === "POST" && { body: new URLSearchParams(filled) }),
  });
  // A stream of events would never end.
  leaving.abort();
  const location = response.headers.get("location") ?? "";
  if (response.status === 401 || /^\/sign-in\b/.test(location)) return "s";
  if (/^\/join\b/.test(location)) return "j";
  if (response.status === 403) return "f";
  if (response.status === 404) return "u";
  if (response.status === 400) return "b";
  return response.status < 500 ? "o" : String(response.status);
}

test("every route has its row in the table of who may do what", () => {
  const files = readdirSync("app/routes").filter((file) => !/\.test\.|^\$\./.test(file));
  expect(Object.keys(DOORS).sort()).toEqual(files.sort());
  for (const file of files) {
    const source = readFileSync(`app/routes/${file}`, "utf8");
    const doors: readonly Door[] = [DOORS[file] ?? []].flat();
    const acts = /export (const|async function|function) action\b|export \{[^}]*\baction\b/.test(source);
    expect(doors.some(({ post }) => post !== undefined) === acts, `${file}: what it does with a form`).toBe(true);
    expect(doors.some(({ get }) => get !== undefined) || acts, `${file}: what it shows`).toBe(true);
  }
});

test("each route tells each kind of person what they may know, and nothing else", async ({ newSite }) => {
  test.setTimeout(180_000);
  const site = await newSite("access");
  const doors = [
    ...Object.values(DOORS)
      .flat()
      .filter((door) => door !== SIGN_OUT),
    ...LIVE,
    SIGN_OUT,
  ];
  const [expected, actual]: [Record<string, string>, Record<string, string>] = [{}, {}];
  for (const { at, get, post, form } of doors) {
    for (const [method, letters] of [
      ["GET", get],
      ["POST", post],
    ] as const) {
      if (letters === undefined) continue;
      const answers: string[] = [];
      for (const who of CALLERS) answers.push(await told(site, who, method, at, form));
      expected[`${method} ${at}`] = letters;
      actual[`${method} ${at}`] = answers.join("");
    }
  }
  expect(actual).toEqual(expected);
});
