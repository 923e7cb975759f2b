import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Today } from "~/components/home/Today.tsx";
import { Welcome } from "~/components/home/Welcome.tsx";
import type { PageHandle } from "~/components/layout/page-handle.ts";
import { may } from "~/domain/people.ts";
import { learnerOf } from "~/http/context.ts";

export const handle = { i18n: "home", title: (t) => t("home:title") } satisfies PageHandle;

export async function loader({ context }: LoaderFunctionArgs) {
  const { services, viewer, locale, timeZone } = context;
  if (viewer.kind !== "person") {
    const [rolePlay = null] = await services.rolePlays.list(learnerOf(viewer), locale);
    return { person: null, rolePlay };
  }
  const { person } = viewer;
  const plan = await services.today.plan(person, locale, timeZone);
  return { person: { name: person.name, mayInvite: may(person.role, "invite-reps"), plan }, rolePlay: null };
}

export default function HomePage() {
  const { person, rolePlay } = useLoaderData<typeof loader>();
  return person === null ? <Welcome rolePlay={rolePlay} /> : <Today {...person} />;
}
