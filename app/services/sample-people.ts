import type { Locale } from "../domain/locale.ts";

export interface SamplePerson {
  readonly email: string;
  readonly name: Readonly<Record<Locale, string>>;
}

export interface SampleRep extends SamplePerson {
  /** Probability of the best reply in the first conversation, and how much it grows with each. */
  readonly skill: number;
  readonly growth: number;
  /** How many conversations they have had. */
  readonly rounds: number;
}

const named = (handle: string, zh: string, en: string): SamplePerson => ({
  email: `${handle}@sample.example`,
  name: { "zh-CN": zh, en },
});

const rep = (handle: string, zh: string, en: string, skill: number, growth: number, rounds: number): SampleRep => ({
  ...named(handle, zh, en),
  skill,
  growth,
  rounds,
});

export const SAMPLE_TRAINER = named("trainer", "沈岚", "Helen Shen");

export const SAMPLE_COHORTS: readonly Readonly<Record<Locale, string>>[] = [
  { "zh-CN": "春季班", en: "Spring class" },
  { "zh-CN": "秋季班", en: "Autumn class" },
];

export const SAMPLE_REPS: readonly SampleRep[] = [
  rep("chen.yu", "陈昱", "Owen Chen", 0.55, 0.08, 6),
  rep("li.wanqing", "李婉晴", "Wendy Li", 0.7, 0.05, 5),
  rep("zhao.tie", "赵铁", "Theo Zhao", 0.3, 0.06, 4),
  rep("sun.meng", "孙萌", "Mona Sun", 0.45, 0.1, 6),
  rep("wu.hao", "吴昊", "Howard Wu", 0.6, 0.03, 4),
  rep("zheng.qiu", "郑秋", "June Zheng", 0.5, 0.07, 5),
  rep("ma.lin", "马琳", "Lynn Ma", 0.8, 0.03, 4),
  rep("gao.feng", "高峰", "Felix Gao", 0.25, 0.12, 6),
  rep("xu.nan", "许楠", "Nan Xu", 0.4, 0.02, 3),
  rep("he.jia", "何佳", "Jade He", 0.65, 0.06, 5),
  rep("luo.ning", "罗宁", "Nina Luo", 0.35, 0.09, 4),
  rep("tang.wei", "唐伟", "Wayne Tang", 0.5, 0, 3),
];
