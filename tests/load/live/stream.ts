import { Agent, type ClientRequest, request } from "node:http";

/** One event as it came. */
export interface Came {
  readonly event: string;
  readonly id: number | null;
  readonly data: string;
  /** performance.now() when the last of its bytes came. */
  readonly at: number;
}

/** Opens a stream of server-sent events; `end` is called once when it is over, however that came. */
export function openStream(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  hears: { readonly open: () => void; readonly event: (came: Came) => void; readonly end: () => void },
): { readonly close: () => void } {
  let over = false;
  const end = () => {
    if (!over) hears.end();
    over = true;
  };
  const asked: ClientRequest = request({ host: "127.0.0.1", port, path, agent: false, headers }, (response) => {
    if (response.statusCode !== 200) return asked.destroy();
    hears.open();
    let rest = "";
    response.setEncoding("utf8");
    response.on("data", (chunk: string) => {
      const at = performance.now();
      const frames = (rest + chunk).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) {
        const field = (name: string) =>
          frame
            .split("\n")
            .find((line) => line.startsWith(`${name}: `))
            ?.slice(name.length + 2);
        const id = field("id");
        hears.event({
          event: field("event") ?? "",
          id: id === undefined ? null : Number(id),
          data: field("data") ?? "",
          at,
        });
      }
    });
    response.on("close", end);
  });
  asked.on("error", end);
  asked.on("close", end);
  asked.end();
  return { close: () => void asked.destroy() };
}

/** A phone's or a host's other connection: one request after another. Rejects where the server is not there. */
export function poster(port: number, headers: Readonly<Record<string, string>>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const post = (path: string, body: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          ...{ host: "127.0.0.1", port, path, agent, method: "POST" },
          headers: {
            ...headers,
            origin: `http://127.0.0.1:${port}`,
            "content-type": "application/json",
            "content-length": Buffer.byteLength(body),
          },
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8");
          response.on("data", (chunk: string) => {
            text += chunk;
          });
          response.on("error", reject);
          response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
        },
      );
      asked.on("error", reject);
      asked.end(body);
    });
  return { post, close: () => agent.destroy() };
}
