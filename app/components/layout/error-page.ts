/** The pages of `errors:page`, by HTTP status. */
export type ErrorPageKey = "401" | "403" | "404" | "429" | "4xx" | "500";

export function errorPage(status: number): ErrorPageKey {
  switch (status) {
    case 401:
      return "401";
    case 403:
      return "403";
    case 404:
      return "404";
    case 429:
      return "429";
    default:
      return status >= 400 && status < 500 ? "4xx" : "500";
  }
}
