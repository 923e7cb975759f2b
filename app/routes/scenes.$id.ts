import type { LoaderFunctionArgs } from "@remix-run/node";

/** A drawn scene's picture. Its address names its version, so that it is kept for good. */
export function loader({ params: { id = "" }, context, request }: LoaderFunctionArgs) {
  const svg = context.services.drawings.svg(id);
  if (svg === null) throw new Response(null, { status: 404 });
  const versioned = new URL(request.url).searchParams.has("v");
  return new Response(svg, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Cache-Control": versioned ? "public, max-age=31536000, immutable" : "no-cache",
    },
  });
}
