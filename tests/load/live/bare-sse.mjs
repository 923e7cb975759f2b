// A bare broadcast of server-sent events: what is posted goes to every open stream, and nothing else happens.
import { createServer } from "node:http";

const streams = new Set();

const server = createServer((request, response) => {
  if (request.method === "GET") {
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.flushHeaders();
    request.socket.setNoDelay(true);
    streams.add(response);
    response.on("close", () => streams.delete(response));
    return;
  }
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const bytes = Buffer.concat(chunks);
    for (const stream of streams) stream.write(bytes);
    response.end("{}");
  });
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`Ready: ${server.address().port}\n`));
