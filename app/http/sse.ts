import type { Request, Response } from "express";

/** More than this unsent, and whoever reads so slowly is let go; they come back to the present state. Bytes. */
const MOST_UNSENT = 1_000_000;
/** How often a silent stream shows that it lives, milliseconds: proxies close what is silent for long. */
export const HEARTBEAT = 15_000;

/** A stream of server-sent events to one browser. */
export interface EventStream {
  /** Sends bytes made by `frame`: the same ones can go to everybody. */
  send(bytes: Buffer): void;
  close(): void;
}

/** One event as it goes over the wire. `data` is one line: JSON has no line breaks of its own. */
export function frame(event: string, data: unknown, id?: number): Buffer {
  const head = id === undefined ? "" : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

/** A comment: it says nothing, and keeps the connection open. */
export const heartbeat = Buffer.from(":\n\n");

/** The last event the browser saw, by its header or, of a stream opened anew, by its address; null for none. */
export function lastEventId(request: Request): number | null {
  const said = request.get("last-event-id") ?? request.query.last;
  return typeof said === "string" && /^\d{1,9}$/.test(said) ? Number(said) : null;
}

/** Answers with an endless stream; `onClose` is called once, whoever ends it. */
export function openStream(response: Response, onClose: () => void): EventStream {
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    // Not kept and not compressed by anything in between: a buffered event comes too late.
    "Cache-Control": "no-store, no-transform",
    "X-Accel-Buffering": "no",
  });
  response.socket?.setNoDelay(true);
  response.flushHeaders();
  response.once("close", onClose);
  return {
    send(bytes) {
      if (response.writableLength > MOST_UNSENT) return void response.destroy();
      if (!response.writableEnded) response.write(bytes);
    },
    close: () => void response.end(),
  };
}
