import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { flashing } from "~/components/layout/flash.ts";

/** Signing out is an act, not an address: whoever opens it is led home, still signed in. */
export const loader = () => redirect("/");

export async function action({ context }: ActionFunctionArgs) {
  const { services, viewer, cookies } = context;
  if (viewer.kind !== "nobody") await services.accounts.signOut(viewer.session);
  const headers = new Headers({ "Set-Cookie": await cookies.letGo() });
  headers.append("Set-Cookie", flashing("signed-out"));
  return redirect("/sign-in", { headers });
}
