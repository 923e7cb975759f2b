/**
 * The two axes that lessons, drills, scenarios and reports share. They are fixed by the product's
 * competency framework (content/syllabus.yaml); a content test holds these lists equal to that file.
 */
export const STAGES = ["approach", "needs", "presentation", "close", "contract", "delivery", "after-sales"] as const;
export type StageId = (typeof STAGES)[number];

export const SKILLS = [
  "listening",
  "small-talk",
  "observation",
  "qualification",
  "questioning",
  "empathy",
  "expertise",
  "complaints",
  "hesitation",
  "negotiation",
  "follow-through",
  "discipline",
  "analysis",
] as const;
export type SkillId = (typeof SKILLS)[number];
