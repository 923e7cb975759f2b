import { sha256 } from "../content/sha256.ts";
import { isTimeZone } from "../domain/calendar.ts";
import { AppError } from "../domain/errors.ts";
import { type PersonId, personId, type VisitorId, visitorId } from "../domain/ids.ts";
import type { Locale } from "../domain/locale.ts";
import { invitationState, type Learner, NEW_LEARNER, type Person, type Role } from "../domain/people.ts";
import type { Clock, Ids, Random, Repos } from "../domain/ports.ts";
import { createInvitations } from "./people/invitations.server.ts";
import type { SampleTeam } from "./sample-team.server.ts";
import type { Passwords } from "./secrets.server.ts";

const DAY = 86_400_000;
/** How long a sign-in lasts. */
export const SESSION_DAYS = 60;

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
}

/** A session just begun: the token goes into the cookie and is kept nowhere else. */
export interface StartedSession {
  readonly token: string;
  readonly learner: Learner;
  readonly locale: Locale | null;
  readonly expiresAt: number;
}

interface Needs {
  readonly repos: Pick<Repos, "people" | "sessions" | "visitors" | "invitations" | "cohorts">;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly passwords: Passwords;
  readonly sampleTeam: Pick<SampleTeam, "load">;
  /** Hears of people who have just been given what they did as visitors. */
  readonly claimed: (person: PersonId) => Promise<void>;
  /** Hears of faults that nobody is told of. */
  readonly report: (error: unknown) => void;
}

export type AccountService = ReturnType<typeof createAccountService>;

/** Sign-up, sign-in, sessions, passwords and invitations. */
export function createAccountService({ repos, clock, ids, random, passwords, sampleTeam, claimed, report }: Needs) {
  /** Hashed once, so that an unknown address costs as much time as a wrong password. */
  const decoy = passwords.hash(random.token());
  let settled = false;

  async function begin(learner: Learner, locale: Locale | null): Promise<StartedSession> {
    const token = random.token();
    const now = clock.now();
    const expiresAt = now + SESSION_DAYS * DAY;
    await repos.sessions.insert({ key: sha256(token), learner, createdAt: now, expiresAt });
    return { token, learner, locale, expiresAt };
  }

  async function beginAs(person: Person, visitor: VisitorId | null): Promise<StartedSession> {
    if (visitor) {
      await repos.visitors.claim(visitor, person.id);
      await claimed(person.id);
    }
    return begin({ kind: "person", id: person.id }, person.locale);
  }

  function newPerson(account: NewAccount, role: Role): Person {
    const { email, name, locale } = account;
    return { ...NEW_LEARNER, id: personId(ids.next()), email, name, role, locale, createdAt: clock.now() };
  }

  return {
    /** Whether there is an administrator. Once true it stays so, and costs no query. */
    async isSetUp(): Promise<boolean> {
      settled ||= (await repos.people.count()) > 0;
      return settled;
    },

    /**
     * The first account is the administrator's; with a sample team where asked for, whose people sign in with the
     * administrator's password. Throws `already-set-up`.
     */
    async setUp(account: NewAccount & { readonly sampleTeam: boolean }): Promise<StartedSession> {
      const person = newPerson(account, "administrator");
      const passwordHash = await passwords.hash(account.password);
      const first = await repos.people.insertFirst(person, passwordHash);
      if (!first) throw new AppError("already-set-up");
      // The account exists by now, whatever becomes of the sample: its fault is told to the log, not to the person.
      if (account.sampleTeam) await sampleTeam.load(account.locale, passwordHash).catch(report);
      return beginAs(person, null);
    },

    /**
     * Throws `wrong-credentials` alike for an unknown address and a wrong password; `account-deactivated` only to
     * whoever knows the password.
     */
    async signIn(given: { email: string; password: string }, visitor: VisitorId | null): Promise<StartedSession> {
      const found = await repos.people.byEmail(given.email);
      const right = await passwords.verify(found?.passwordHash ?? (await decoy), given.password);
      if (!found || !right) throw new AppError("wrong-credentials");
      if (found.person.deactivatedAt !== null) throw new AppError("account-deactivated");
      return beginAs(found.person, visitor);
    },

    async signOut(sessionKey: string): Promise<void> {
      await repos.sessions.remove(sessionKey);
    },

    /** Who holds the cookie's token, or null. */
    async whoHolds(token: string) {
      return repos.sessions.find(sha256(token), clock.now());
    },

    /** A visitor's session, begun with their first role-play. */
    async welcomeVisitor(): Promise<StartedSession & { readonly visitor: VisitorId }> {
      const visitor = visitorId(ids.next());
      await repos.visitors.insert(visitor, clock.now());
      return { ...(await begin({ kind: "visitor", id: visitor }, null)), visitor };
    },

    /** Ends all other sessions. Throws `wrong-password` at the field `current`. */
    async changePassword(person: Person, given: { current: string; next: string }, sessionKey: string): Promise<void> {
      const stored = await repos.people.passwordHash(person.id);
      if (!stored || !(await passwords.verify(stored, given.current))) {
        throw new AppError("wrong-password", "wrong-password", { current: "wrong-password" });
      }
      await repos.people.changePassword(person.id, await passwords.hash(given.next), sessionKey);
    },

    /** Where the person's browser is: an IANA name, else AppError `bad-input`. Days of theirs are counted there. */
    async setTimeZone(person: Person, timeZone: string): Promise<void> {
      if (!isTimeZone(timeZone)) throw new AppError("bad-input", "no time zone", { timeZone: "unknown" });
      await repos.people.setTimeZone(person.id, timeZone);
    },

    async setLocale(person: Person, locale: Locale): Promise<void> {
      await repos.people.setLocale(person.id, locale);
    },

    ...createInvitations({ repos, clock, ids, random }),

    /** The invitation behind a link, with its state now; null for a link that never was. */
    async openInvitation(token: string) {
      const invitation = await repos.invitations.byTokenHash(sha256(token));
      return invitation && { ...invitation, state: invitationState(invitation, clock.now()) };
    },

    /**
     * Makes the account, in the language the invitation names unless the person has chosen one. Throws
     * `invitation-unusable`, `invitation-email-differs`, `email-taken`.
     */
    async acceptInvitation(
      token: string,
      account: NewAccount & { readonly choseLocale?: boolean },
      visitor: VisitorId | null,
    ): Promise<StartedSession> {
      const invitation = await repos.invitations.byTokenHash(sha256(token));
      if (!invitation || invitationState(invitation, clock.now()) !== "open") throw new AppError("invitation-unusable");
      if (invitation.email !== null && invitation.email !== account.email) {
        throw new AppError("invitation-email-differs", "other address", { email: "invitation-email-differs" });
      }
      const locale = account.choseLocale ? account.locale : (invitation.locale ?? account.locale);
      const person = newPerson({ ...account, locale }, invitation.role);
      await repos.invitations.accept(invitation.id, person, await passwords.hash(account.password), clock.now());
      return beginAs(person, visitor);
    },

    /** Forgets sessions that have run out, and visitors nobody can come back as. */
    async forgetExpired(): Promise<number> {
      return repos.sessions.removeExpired(clock.now());
    },
  };
}
