import type { Condition } from "./format.ts";
import type { Snapshot } from "./play.ts";
import { placeOf } from "./play.ts";
import type { Choice, Gauge, Place, Scenario } from "./scenario.ts";

/*
 * Configurations as a few 32-bit words: the place, each gauge, and one bit for each fact that can be learned and
 * for each beat that some condition asks about. Written apart from the XState machine, so that the two can be held
 * against each other.
 */

/** Tells whether a condition holds in the words at `base`, with the gauges' levels beside them. */
export type Test = (words: Int32Array, base: number, levels: Float64Array) => boolean;

/** Gauges wider than this many bits are interned: a value stands for itself by the order of its first use. */
const WIDEST = 21;

interface Field {
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
}

interface GaugeField extends Field {
  readonly gauge: Gauge;
  /** Null where the level is stored as its distance from the least. */
  readonly interned: { readonly levels: number[]; readonly indexes: Map<number, number> } | null;
}

interface Flag {
  readonly word: number;
  readonly bit: number;
}

function bitsFor(values: number): number {
  return Math.max(1, Math.ceil(Math.log2(values)));
}

/** Hands out bits of words; no field straddles two words. */
class Layout {
  private word = 0;
  private used = 0;

  take(bits: number): Field {
    if (this.used + bits > 32) {
      this.word++;
      this.used = 0;
    }
    const field = { word: this.word, shift: this.used, mask: 2 ** bits - 1 };
    this.used += bits;
    return field;
  }

  get words(): number {
    return this.word + 1;
  }
}

/** The beats that some condition names, which are part of a configuration. */
export function beatsAskedFor(scenario: Scenario): ReadonlySet<Place> {
  const asked = new Set<Place>();
  const walk = (condition: Condition): void => {
    if ("visited" in condition) asked.add(condition.visited);
    if ("not" in condition) walk(condition.not);
    if ("all" in condition) condition.all.forEach(walk);
    if ("any" in condition) condition.any.forEach(walk);
  };
  for (const { when } of scenario.rules) walk(when);
  for (const beat of scenario.beats.values()) {
    for (const { when } of beat.says) if (when) walk(when);
    for (const { when } of beat.choices) if (when) walk(when);
  }
  return asked;
}

const termsIn = (condition: Condition | null): number => {
  if (condition === null) return 0;
  if ("not" in condition) return 1 + termsIn(condition.not);
  const parts = "all" in condition ? condition.all : "any" in condition ? condition.any : [];
  return parts.reduce((sum, part) => sum + termsIn(part), 1);
};

export class Encoding {
  /** Beats in authored order, then ends. A place's number is its index here. */
  readonly places: readonly Place[];
  readonly words: number;
  readonly gauges: readonly GaugeField[];
  private readonly place: Field;
  private readonly placeNumbers: ReadonlyMap<Place, number>;
  private readonly facts: ReadonlyMap<string, Flag>;
  private readonly visited: ReadonlyMap<Place, Flag>;

  constructor(readonly scenario: Scenario) {
    this.places = [...scenario.beats.keys(), ...scenario.ends.keys()];
    this.placeNumbers = new Map(this.places.map((place, index) => [place, index]));
    const layout = new Layout();
    this.place = layout.take(bitsFor(this.places.length));
    this.gauges = scenario.gauges.map((gauge) => {
      const bits = bitsFor(gauge.max - gauge.min + 1);
      const interned = bits > WIDEST ? { levels: [], indexes: new Map<number, number>() } : null;
      return { gauge, interned, ...layout.take(Math.min(bits, WIDEST)) };
    });
    const flag = (): Flag => {
      const { word, shift } = layout.take(1);
      return { word, bit: 1 << shift };
    };
    const learned = new Set([...scenario.beats.values()].flatMap(({ choices }) => choices.flatMap((c) => c.learns)));
    this.facts = new Map([...learned].map((fact) => [fact, flag()]));
    this.visited = new Map([...beatsAskedFor(scenario)].map((beat) => [beat, flag()]));
    this.words = layout.words;
  }

  /** Roughly how much work one configuration is: words to copy and terms to try. */
  get cost(): number {
    const rules = this.scenario.rules.reduce((sum, { when }) => sum + termsIn(when), 0);
    let widest = 0;
    for (const { choices } of this.scenario.beats.values()) {
      for (const { when, effects, learns } of choices) {
        widest = Math.max(widest, termsIn(when) + effects.length + learns.length);
      }
    }
    return this.words + this.gauges.length + rules + widest;
  }

  numberOf(place: Place): number {
    return this.placeNumbers.get(place) ?? -1;
  }

  placeAt(words: Int32Array, base: number): number {
    return ((words[base + this.place.word] ?? 0) >>> this.place.shift) & this.place.mask;
  }

  setPlace(words: Int32Array, place: number): void {
    this.write(words, this.place, place);
  }

  readLevels(words: Int32Array, base: number, levels: Float64Array): void {
    for (let index = 0; index < this.gauges.length; index++) {
      const field = this.gauges[index];
      if (field === undefined) continue;
      const stored = ((words[base + field.word] ?? 0) >>> field.shift) & field.mask;
      levels[index] = field.interned ? (field.interned.levels[stored] ?? 0) : field.gauge.min + stored;
    }
  }

  writeLevel(words: Int32Array, field: GaugeField, level: number): void {
    if (field.interned === null) {
      this.write(words, field, level - field.gauge.min);
      return;
    }
    const { levels, indexes } = field.interned;
    let index = indexes.get(level);
    if (index === undefined) {
      index = levels.length;
      levels.push(level);
      indexes.set(level, index);
    }
    this.write(words, field, index);
  }

  private write(words: Int32Array, { word, shift, mask }: Field, value: number): void {
    words[word] = ((words[word] ?? 0) & ~(mask << shift)) | (value << shift);
  }

  /** The words of a snapshot of this scenario. */
  encode(snapshot: Snapshot): Int32Array {
    const words = new Int32Array(this.words);
    this.setPlace(words, this.numberOf(placeOf(snapshot)));
    for (const field of this.gauges) {
      this.writeLevel(words, field, snapshot.context.gauges[field.gauge.id] ?? field.gauge.start);
    }
    const raise = (flag: Flag | undefined) => {
      if (flag) words[flag.word] = (words[flag.word] ?? 0) | flag.bit;
    };
    for (const fact of snapshot.context.facts) raise(this.facts.get(fact));
    for (const beat of snapshot.context.visited) raise(this.visited.get(beat));
    return words;
  }

  knows(words: Int32Array, base: number, fact: string): boolean {
    const flag = this.facts.get(fact);
    return flag !== undefined && ((words[base + flag.word] ?? 0) & flag.bit) !== 0;
  }

  /** The flags that answering with a choice at a beat raises, one mask a word. */
  raisedBy(place: Place, choice: Choice): Int32Array {
    const masks = new Int32Array(this.words);
    const flags = [...choice.learns.map((fact) => this.facts.get(fact)), this.visited.get(place)];
    for (const flag of flags) if (flag) masks[flag.word] = (masks[flag.word] ?? 0) | flag.bit;
    return masks;
  }

  test(condition: Condition): Test {
    if ("gauge" in condition) {
      const index = this.gauges.findIndex(({ gauge }) => gauge.id === condition.gauge);
      if ("gte" in condition) {
        const least = condition.gte;
        return (_words, _base, levels) => (levels[index] ?? 0) >= least;
      }
      const most = condition.lte;
      return (_words, _base, levels) => (levels[index] ?? 0) <= most;
    }
    if ("not" in condition) {
      const inner = this.test(condition.not);
      return (words, base, levels) => !inner(words, base, levels);
    }
    if ("all" in condition) {
      const parts = condition.all.map((part) => this.test(part));
      return (words, base, levels) => parts.every((part) => part(words, base, levels));
    }
    if ("any" in condition) {
      const parts = condition.any.map((part) => this.test(part));
      return (words, base, levels) => parts.some((part) => part(words, base, levels));
    }
    const flag = "knows" in condition ? this.facts.get(condition.knows) : this.visited.get(condition.visited);
    if (flag === undefined) return () => false;
    const { word, bit } = flag;
    return (words, base) => ((words[base + word] ?? 0) & bit) !== 0;
  }
}
