import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "~/components/layout/formats.ts";
import { RolePlayCardItem } from "~/components/roleplay/RolePlayCardItem.tsx";
import { Badge, Tier } from "~/components/ui/Badge.tsx";
import { Button, LinkButton } from "~/components/ui/Button.tsx";
import type { ObjectionRolePlay } from "~/domain/practice/objections.ts";

interface ConversationsProps {
  readonly rolePlays: readonly ObjectionRolePlay[];
  /** A visitor is never assessed: there is nothing to say of it. */
  readonly mayBeAssessed: boolean;
}

/** The customers, one for each kind of objection, with how one stands and the way into the conversation. */
export function Conversations({ rolePlays, mayBeAssessed }: ConversationsProps) {
  const { t } = useTranslation("objections");
  return (
    <ul className="grid gap-4 lg:grid-cols-3">
      {rolePlays.map((rolePlay) => (
        <RolePlayCardItem card={rolePlay.card} heading="h3" key={rolePlay.kind}>
          <p className="mt-2.5">
            <Badge tone="indigo">{t(`kinds.${rolePlay.kind}.name`)}</Badge>
          </p>
          <Result mayBeAssessed={mayBeAssessed} rolePlay={rolePlay} />
          <Way rolePlay={rolePlay} />
        </RolePlayCardItem>
      ))}
    </ul>
  );
}

function Result({
  rolePlay,
  mayBeAssessed,
}: {
  readonly rolePlay: ObjectionRolePlay;
  readonly mayBeAssessed: boolean;
}) {
  const { t } = useTranslation("objections");
  const formats = useFormats();
  const { best, passed, practised } = rolePlay;
  const said = [
    best ? t("rolePlays.best", { score: formats.score(best.score) }) : mayBeAssessed && t("rolePlays.notAssessed"),
    practised > 0 ? t("rolePlays.practised", { count: practised }) : !mayBeAssessed && t("rolePlays.never"),
  ].filter((part) => part !== false);
  return (
    <div className="mt-2 grid gap-1.5 text-sm text-ink-2">
      <p>{said.join(" · ")}</p>
      {best && (
        <p className="flex flex-wrap gap-1.5">
          <Badge tone={passed ? "jade" : "amber"}>{t(passed ? "rolePlays.passed" : "rolePlays.notPassed")}</Badge>
          <Tier tier={best.tier} />
        </p>
      )}
    </div>
  );
}

/** On with what is open, else a new practice; it stands above the card's own link. */
function Way({ rolePlay: { card, open } }: { readonly rolePlay: ObjectionRolePlay }) {
  const { t } = useTranslation(["objections", "roleplay"]);
  const busy = useNavigation().state !== "idle";
  return (
    <div className="relative mt-auto w-fit pt-3">
      {open ? (
        <LinkButton to={`/attempts/${open.id}`} variant="primary">
          {t(open.mode === "assessed" ? "roleplay:brief.resumeAssessed" : "roleplay:brief.resume", { turn: open.turn })}
        </LinkButton>
      ) : (
        <Form action={`/role-plays/${card.id}`} method="post">
          <Button
            aria-disabled={busy}
            aria-label={t("rolePlays.startOf", { title: card.title })}
            name="start"
            type="submit"
            value="practice"
          >
            {t("rolePlays.start")}
          </Button>
        </Form>
      )}
    </div>
  );
}
