/** Any address that names nothing. A route of its own, so that the page around the message knows who is asking. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
