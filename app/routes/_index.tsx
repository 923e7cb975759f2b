import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Today } from "~/components/home/Today.tsx";
import { Welcome } from "~/components/home/Welcome.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { may } from "~/domain/people.ts";
import { learnerOf } from "~/http/context.ts";

export const handle = { i18n: "home", title: (t) => t("home:title") } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, viewer, locale } = context;
  const rolePlays = await services.rolePlays.list(learnerOf(viewer), locale);
  if (viewer.kind !== "person") return { person: null, rolePlays };
  const { person } = viewer;
  const lessons = await services.lessons.list(person.id, locale);
  return { person: { name: person.name, mayInvite: may(person.role, "invite-reps"), lessons }, rolePlays };
}

export default function HomePage() {
  const { person, rolePlays } = useLoaderData<typeof loader>();
  if (person === null) return <Welcome rolePlay={rolePlays[0] ?? null} />;
  return <Today {...person} rolePlays={rolePlays} />;
}
