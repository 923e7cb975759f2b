import { useLoaderData } from "@remix-run/react";
import { paragraphs } from "../lesson.server.ts";

export function loader() {
  return { paragraphs };
}

/** A lesson's text and nothing of what a lesson can do: what Remix takes to load and show that much. */
export default function TextPage() {
  const { paragraphs } = useLoaderData<typeof loader>();
  return paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
