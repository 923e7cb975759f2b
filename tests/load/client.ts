import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What Chromium sends with every request, its cookies and what it asks for apart. */
const BROWSER = {
  "accept-encoding": "gzip, deflate, br, zstd",
  "accept-language": "en",
  "sec-ch-ua": '"Not:A-Brand";v="8", "Chromium";v="140"',
  "sec-ch-ua-mobile": "?0",
  "sec-ch-ua-platform": '"Linux"',
  "user-agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
} as const;

const DOCUMENT = {
  accept: "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8",
  "sec-fetch-dest": "document",
  "sec-fetch-mode": "navigate",
  "sec-fetch-site": "none",
  "sec-fetch-user": "?1",
  "upgrade-insecure-requests": "1",
} as const;

const FETCH = {
  accept: "*/*",
  "sec-fetch-dest": "empty",
  "sec-fetch-mode": "cors",
  "sec-fetch-site": "same-origin",
} as const;

export interface Learner {
  readonly cookie: string;
  /**
   * Where they come from. All the load comes from this machine, and the product limits what one address may change
   * in a minute; as a proxy before it would, the benchmark says for each learner which address is theirs.
   */
  readonly address: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As text, decompressed after the clock was stopped. */
  readonly body: string;
  /** Bytes of the body as they came. */
  readonly bytes: number;
  /** From the request to the last byte of its answer, milliseconds. */
  readonly ms: number;
}

/** One keep-alive connection to a server on this machine, asking for one thing after another as a browser would. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(readonly port: number) {}

  page(path: string, learner: Learner): Promise<Answer> {
    return this.#send("GET", path, { ...DOCUMENT, ...this.#of(learner) });
  }

  /** What a Remix page's script asks for: `path` ends in `.data`. */
  data(path: string, learner: Learner): Promise<Answer> {
    return this.#send("GET", path, { ...FETCH, ...this.#of(learner) });
  }

  /** What a Remix page's script sends for a form. */
  post(path: string, learner: Learner, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const body = Buffer.from(new URLSearchParams(fields).toString());
    const headers = {
      ...FETCH,
      ...this.#of(learner),
      origin: this.#origin,
      "content-type": "application/x-www-form-urlencoded;charset=UTF-8",
      "content-length": body.length,
    };
    return this.#send("POST", path, headers, body);
  }

  close(): void {
    this.#agent.destroy();
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  #of({ cookie, address }: Learner): OutgoingHttpHeaders {
    return { cookie, "x-forwarded-for": address, referer: `${this.#origin}/` };
  }

  #send(method: string, path: string, headers: OutgoingHttpHeaders, body?: Buffer): Promise<Answer> {
    const options = {
      agent: this.#agent,
      host: "127.0.0.1",
      port: this.port,
      path,
      method,
      headers: { ...BROWSER, ...headers },
    };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const asked = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const ms = performance.now() - started;
          const raw = Buffer.concat(chunks);
          const { statusCode = 0, headers } = response;
          resolve({ status: statusCode, headers, body: decoded(raw, headers), bytes: raw.length, ms });
        });
      });
      asked.on("error", reject);
      asked.end(body);
    });
  }
}

function decoded(raw: Buffer, headers: IncomingHttpHeaders): string {
  const coding = headers["content-encoding"];
  const plain = coding === "br" ? brotliDecompressSync(raw) : coding === "gzip" ? gunzipSync(raw) : raw;
  return plain.toString("utf8");
}
