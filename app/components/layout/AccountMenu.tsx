import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/components/ui/Icon.tsx";
import { Menu, MenuButton, MenuLink } from "~/components/ui/Menu.tsx";
import { may } from "~/domain/people.ts";
import { PreferenceItems } from "./PreferenceItems.tsx";
import type { NavViewer } from "./viewer.ts";

/** A person's own menu; for everybody else the preferences alone. */
export function AccountMenu({ viewer }: { readonly viewer: NavViewer | null }) {
  const { t } = useTranslation();
  if (viewer?.kind !== "person") {
    return (
      <Menu label={t("preferences.menu")} trigger={<Icon name="languages" size={22} />}>
        <PreferenceItems />
      </Menu>
    );
  }
  const { name, role } = viewer;
  return (
    <Menu
      label={t("account.menu", { name })}
      trigger={
        <>
          <span className="grid size-8 place-items-center rounded-full bg-jade-soft text-sm font-semibold text-jade-ink">
            {[...name.trim()][0]?.toUpperCase()}
          </span>
          <span className="hidden items-center gap-1 md:flex">
            <span className="max-w-40 truncate">{name}</span>
            <Icon name="chevron-down" size={16} />
          </span>
        </>
      }
    >
      <div className="px-3 pt-1 pb-2">
        <p className="font-medium break-words">{name}</p>
        <p className="text-sm text-ink-2">{t(`role.${role}`)}</p>
      </div>
      <div className="border-y border-line py-1">
        <MenuLink to="/profile">
          <Icon className="text-ink-2" name="user" size={18} />
          {t("nav.profile")}
        </MenuLink>
        {!may(role, "coach") && (
          <MenuLink to="/coaching">
            <Icon className="text-ink-2" name="message-circle" size={18} />
            {t("nav.coaching")}
          </MenuLink>
        )}
        <MenuLink to="/cases">
          <Icon className="text-ink-2" name="book-open" size={18} />
          {t("nav.cases")}
        </MenuLink>
        {may(role, "write-scenarios") && (
          <MenuLink to="/studio">
            <Icon className="text-ink-2" name="pencil" size={18} />
            {t("nav.studio")}
          </MenuLink>
        )}
        <MenuLink to="/account">
          <Icon className="text-ink-2" name="settings" size={18} />
          {t("account.settings")}
        </MenuLink>
      </div>
      <PreferenceItems />
      <Form action="/sign-out" className="border-t border-line pt-1" method="post">
        <MenuButton type="submit">
          <Icon className="text-ink-2" name="log-out" size={18} />
          {t("account.signOut")}
        </MenuButton>
      </Form>
    </Menu>
  );
}
