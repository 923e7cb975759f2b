import type { ErrorCode, Message, Problem } from "./problem.ts";
import { isRecord } from "./shape.ts";
import type { Plain, Source } from "./source.ts";
import { didYouMean, NO_HINT } from "./suggest.ts";

/** What a scenario may refer to outside its file. `stages` iterates in the syllabus's order. */
export interface References {
  readonly skills: ReadonlySet<string>;
  readonly stages: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
  readonly lessons: ReadonlySet<string>;
}

/** Where nearly every name is wrong, the first ones are told what they may have meant: looking takes time. */
const MOST_HINTS = 60;

const entriesOf = (value: unknown): [string, unknown][] => (isRecord(value) ? Object.entries(value) : []);
const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const field = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What a name can be the name of. */
const KINDS = {
  place: { en: "beat or end", "zh-CN": "场面或结局" },
  beat: { en: "beat", "zh-CN": "场面" },
  gauge: { en: "gauge", "zh-CN": "情绪值" },
  fact: { en: "fact", "zh-CN": "事实" },
  stage: { en: "stage", "zh-CN": "阶段" },
  skill: { en: "skill", "zh-CN": "技能" },
  point: { en: "syllabus point", "zh-CN": "大纲要点" },
  lesson: { en: "lesson", "zh-CN": "课程" },
} satisfies Readonly<Record<string, Message>>;
type Kind = keyof typeof KINDS;

interface Names {
  readonly beats: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly gauges: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

function namesIn(value: Plain): Names {
  const beats = new Set<string>();
  for (const [stage, body] of entriesOf(field(value, "stages"))) {
    for (const [beat] of entriesOf(field(body, "beats"))) beats.add(`${stage}.${beat}`);
  }
  const ends = new Set(entriesOf(field(value, "ends")).map(([end]) => `ends.${end}`));
  return {
    beats,
    ends,
    places: new Set([...beats, ...ends]),
    gauges: new Set(entriesOf(field(value, "gauges")).map(([gauge]) => gauge)),
    facts: new Set(entriesOf(field(value, "facts")).map(([fact]) => fact)),
  };
}

/**
 * Everything in a file that refers to nothing, and everything that breaks an order or a match between two places
 * of it. Works on a file of any shape (what has the wrong shape is passed over), so that an author sees wrong
 * references and wrong shapes together. The order of the stages is looked at in `authored` files only.
 */
export function referenceProblems(source: Source, references: References, authored: boolean): Problem[] {
  return new Walk(source, references, authored).problems();
}

class Walk {
  private readonly found: Problem[] = [];
  private readonly names: Names;

  constructor(
    private readonly source: Source,
    private readonly references: References,
    private readonly authored: boolean,
  ) {
    this.names = namesIn(source.value);
  }

  problems(): Problem[] {
    const { value } = this.source;
    this.start(field(value, "start"));
    itemsOf(field(value, "rules")).forEach((rule, index) => {
      this.condition(field(rule, "when"), `rules.${index}.when`);
      this.target(field(rule, "to"), `rules.${index}.to`);
    });
    const stages = entriesOf(field(value, "stages"));
    this.stages(stages.map(([stage]) => stage));
    for (const [stage, body] of stages) {
      for (const [id, beat] of entriesOf(field(body, "beats"))) this.beat(beat, `stages.${stage}.beats.${id}`);
    }
    return this.found;
  }

  private report(code: ErrorCode, at: string, message: Message): void {
    this.found.push({ code, at, line: this.source.lineOf(at), message });
  }

  private known(code: ErrorCode, kind: Kind, name: unknown, names: ReadonlySet<string>, at: string): void {
    if (typeof name !== "string" || names.has(name)) return;
    const hint = this.found.length < MOST_HINTS ? didYouMean(name, names) : NO_HINT;
    this.report(code, at, {
      en: `there is no ${KINDS[kind].en} "${name}"${hint.en}`,
      "zh-CN": `没有名为「${name}」的${KINDS[kind]["zh-CN"]}${hint["zh-CN"]}`,
    });
  }

  private target(name: unknown, at: string): void {
    if (name === "") {
      this.report("unknown-target", at, { en: "this does not lead anywhere yet", "zh-CN": "还没定接着去哪儿" });
      return;
    }
    this.known("unknown-target", "place", name, this.names.places, at);
  }

  private start(name: unknown): void {
    if (typeof name === "string" && this.names.ends.has(name)) {
      this.report("shape", "start", {
        en: `a conversation starts at a beat, and "${name}" is an end`,
        "zh-CN": `对话要从一个场面开始，而「${name}」是结局`,
      });
      return;
    }
    this.known("unknown-target", "beat", name, this.names.beats, "start");
  }

  private stages(used: readonly string[]): void {
    const order = [...this.references.stages];
    let furthest = -1;
    for (const stage of used) {
      this.known("unknown-stage", "stage", stage, this.references.stages, `stages.${stage}`);
      const place = order.indexOf(stage);
      if (place < 0) continue;
      if (place < furthest && this.authored) {
        this.report("shape", `stages.${stage}`, {
          en: `"${stage}" comes before "${order[furthest]}" in the syllabus; keep its order`,
          "zh-CN": `在大纲里，阶段「${stage}」排在「${order[furthest]}」之前；请按大纲的顺序写`,
        });
      }
      furthest = Math.max(furthest, place);
    }
  }

  private beat(beat: unknown, at: string): void {
    itemsOf(field(beat, "says")).forEach((line, index) => {
      this.condition(field(line, "when"), `${at}.says.${index}.when`);
    });
    const tests = itemsOf(field(beat, "tests"));
    tests.forEach((skill, index) => {
      this.known("unknown-skill", "skill", skill, this.references.skills, `${at}.tests.${index}`);
    });
    for (const [id, choice] of entriesOf(field(beat, "choices"))) {
      this.choice(choice, `${at}.choices.${id}`);
      this.credit(field(choice, "credit"), tests, `${at}.choices.${id}.credit`);
    }
  }

  private choice(choice: unknown, at: string): void {
    this.condition(field(choice, "when"), `${at}.when`);
    for (const [gauge] of entriesOf(field(choice, "effects"))) {
      this.known("unknown-gauge", "gauge", gauge, this.names.gauges, `${at}.effects.${gauge}`);
    }
    itemsOf(field(choice, "learns")).forEach((fact, index) => {
      this.known("unknown-fact", "fact", fact, this.names.facts, `${at}.learns.${index}`);
    });
    itemsOf(field(choice, "covers")).forEach((point, index) => {
      this.known("unknown-point", "point", point, this.references.points, `${at}.covers.${index}`);
    });
    this.known("unknown-lesson", "lesson", field(choice, "lesson"), this.references.lessons, `${at}.lesson`);
    this.target(field(choice, "to"), `${at}.to`);
  }

  /** A map of credits stands over exactly the skills that the turn tests. */
  private credit(credit: unknown, tests: readonly unknown[], at: string): void {
    if (!isRecord(credit)) return;
    for (const skill of Object.keys(credit)) {
      if (tests.includes(skill)) continue;
      if (this.references.skills.has(skill)) {
        this.report("shape", `${at}.${skill}`, {
          en: `the turn does not test "${skill}", so it gives no credit for it`,
          "zh-CN": `这一轮不考技能「${skill}」，因此不能为它给分`,
        });
      } else this.known("unknown-skill", "skill", skill, this.references.skills, `${at}.${skill}`);
    }
    for (const skill of tests) {
      if (typeof skill !== "string" || Object.hasOwn(credit, skill)) continue;
      this.report("shape", `${at}.${skill}`, {
        en: `missing: a credit for "${skill}", which the turn tests`,
        "zh-CN": `缺少技能「${skill}」的得分，而这一轮考这项技能`,
      });
    }
  }

  private condition(condition: unknown, at: string): void {
    this.known("unknown-gauge", "gauge", field(condition, "gauge"), this.names.gauges, `${at}.gauge`);
    this.known("unknown-fact", "fact", field(condition, "knows"), this.names.facts, `${at}.knows`);
    this.known("unknown-target", "beat", field(condition, "visited"), this.names.beats, `${at}.visited`);
    const inner = field(condition, "not");
    if (inner !== undefined) this.condition(inner, `${at}.not`);
    for (const key of ["all", "any"]) {
      itemsOf(field(condition, key)).forEach((part, index) => {
        this.condition(part, `${at}.${key}.${index}`);
      });
    }
  }
}
