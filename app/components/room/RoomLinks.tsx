import { Link } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** Rooms of the trainer's room, by the names of their links. */
const ROOMS = [
  { id: "people", to: "/people" },
  { id: "assignments", to: "/assignments" },
  { id: "coaching", to: "/coaching" },
  { id: "cases", to: "/cases" },
  { id: "live", to: "/sessions" },
  { id: "reports", to: "/reports" },
  { id: "studio", to: "/studio" },
] as const;
export type Room = (typeof ROOMS)[number]["id"];

/** The way from each page of the trainer's room to the others; it stands above the page's heading. */
export function RoomLinks({ here }: { readonly here?: Room }) {
  const { t } = useTranslation("room");
  const nav = useRef<HTMLElement>(null);
  // On a phone not all rooms fit beside each other: the one we are in is brought into sight.
  useEffect(() => {
    const current = nav.current?.querySelector(`a[href="${ROOMS.find(({ id }) => id === here)?.to}"]`);
    if (!nav.current || !current) return;
    const [frame, link] = [nav.current.getBoundingClientRect(), current.getBoundingClientRect()];
    nav.current.scrollLeft += link.left + link.width / 2 - (frame.left + frame.width / 2);
  }, [here]);
  return (
    <nav
      aria-label={t("links.label")}
      className="mx-auto flex w-full max-w-[70rem] gap-1 overflow-x-auto border-b border-line px-4 pt-2 sm:px-5"
      ref={nav}
    >
      {ROOMS.map(({ id, to }) => (
        <Link aria-current={id === here ? "page" : undefined} className="row-link -mb-px" key={id} to={to}>
          {t(`links.${id}`)}
        </Link>
      ))}
    </nav>
  );
}
