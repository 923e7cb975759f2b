import type { LoaderFunctionArgs } from "@remix-run/node";
import { AXES, type Axis } from "~/domain/practice/evidence.ts";

/** Whether skills or stages are meant; skills where the address says neither. */
export function axisIn(query: URLSearchParams): Axis {
  return AXES.find((axis) => axis === query.get("axis")) ?? "skill";
}

/** What an address asks of a cohort's report; what it leaves out, or leaves empty, is not asked. */
export function reportAsked({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">) {
  const query = new URL(request.url).searchParams;
  return {
    cohort: query.get("cohort") || null,
    axis: axisIn(query),
    trend: query.get("trend") || null,
    sort: query.get("sort") || "name",
    locale: context.locale,
  };
}

/** The page of a list that is asked for, from 1. */
export function pageIn(request: Request): number {
  const page = Number(new URL(request.url).searchParams.get("page") ?? 1);
  return Number.isSafeInteger(page) && page > 0 ? page : 1;
}
