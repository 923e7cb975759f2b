import { pointText, type Syllabus } from "../../content/syllabus.ts";
import type { Locale } from "../../domain/locale.ts";
import type { LessonLibrary } from "../../domain/practice/lesson.ts";

/** What drafts may refer to, named in one language. */
export function createVocabulary({
  syllabus,
  lessons,
}: {
  readonly syllabus: Syllabus;
  readonly lessons: Pick<LessonLibrary, "list">;
}) {
  return async (locale: Locale) => {
    const named = ({ id, name }: Syllabus["stages"][number]) => ({ id, name: name[locale] });
    const all = await lessons.list(locale);
    return {
      stages: syllabus.stages.map(named),
      skills: syllabus.skills.map(named),
      points: syllabus.points.flatMap((id) => {
        const text = pointText(syllabus, id, locale);
        return text === null ? [] : [{ id, text }];
      }),
      lessons: all.map(({ meta }) => ({ id: meta.slug, title: meta.title })),
    };
  };
}
