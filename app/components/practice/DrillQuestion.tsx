import type { ReactNode } from "react";
import { QuestionChart } from "~/components/charts/QuestionChart.tsx";
import type { PublicDrillItem } from "~/domain/practice/drill-view.ts";
import { ChoiceFields } from "./ChoiceFields.tsx";
import { Listening } from "./Listening.tsx";
import { SpotFields } from "./SpotFields.tsx";

interface DrillQuestionProps {
  readonly item: PublicDrillItem;
  /** What stands under the replies: the error and the button. */
  readonly children: ReactNode;
}

/** The replies to choose from, after what is to be heard, seen or read off. */
export function DrillQuestion({ item: { lines, drawing, chart, options, spots }, children }: DrillQuestionProps) {
  if (drawing) {
    return (
      <>
        <SpotFields drawing={drawing} spots={spots} type="radio" />
        {children}
      </>
    );
  }
  const fields = (
    <>
      <ChoiceFields options={options} type="radio" />
      {children}
    </>
  );
  if (lines) return <Listening lines={lines}>{fields}</Listening>;
  return (
    <>
      {chart && <QuestionChart chart={chart} />}
      {fields}
    </>
  );
}
