import type { ReactNode } from "react";
import type { PublicExercise } from "~/domain/practice/view.ts";
import { ChoiceFields } from "./ChoiceFields.tsx";
import { GroupFields } from "./GroupFields.tsx";
import { Listening } from "./Listening.tsx";
import { MatchFields } from "./MatchFields.tsx";
import { OrderFields } from "./OrderFields.tsx";
import { SpotFields } from "./SpotFields.tsx";
import { TextField } from "./TextField.tsx";

interface QuestionProps {
  readonly exercise: PublicExercise;
  /** What stands under the fields: the error and the button. */
  readonly children: ReactNode;
}

/** The fields of an exercise, by its kind. */
export function Question({ exercise, children }: QuestionProps) {
  switch (exercise.kind) {
    case "single":
    case "several":
      return (
        <>
          <ChoiceFields options={exercise.options} type={exercise.kind === "single" ? "radio" : "checkbox"} />
          {children}
        </>
      );
    case "groups":
      return (
        <>
          <GroupFields groups={exercise.groups} items={exercise.items} />
          {children}
        </>
      );
    case "match":
      return (
        <>
          <MatchFields items={exercise.items} targets={exercise.targets} />
          {children}
        </>
      );
    case "spot":
      return (
        <>
          <SpotFields drawing={exercise.drawing} spots={exercise.options} type="checkbox" />
          {children}
        </>
      );
    case "text":
      return (
        <>
          <TextField />
          {children}
        </>
      );
    case "order":
      return (
        <>
          <OrderFields items={exercise.items} />
          {children}
        </>
      );
    case "listen-and-note":
      return (
        <Listening lines={exercise.lines}>
          <ChoiceFields options={exercise.options} type="checkbox" />
          {children}
        </Listening>
      );
  }
}
