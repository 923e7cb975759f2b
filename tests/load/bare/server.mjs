// The bare application behind the product's Express handler and nothing else. With `--dressed` also behind the two
// middlewares that any public site has, compression and helmet, each as it comes.
import { join } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import compression from "compression";
import express from "express";
import helmet from "helmet";

const BUILD = join(import.meta.dirname, "../../../build/bare");

const app = express();
app.disable("x-powered-by");
if (process.argv.includes("--dressed")) app.use(compression(), helmet());
// For browsers; no request that a page or a turn is held against is answered by these.
app.use("/assets", express.static(join(BUILD, "client/assets")));
app.get("/favicon.ico", (_request, response) => void response.status(204).end());
app.all("*", createRequestHandler({ build: await import(join(BUILD, "server/index.js")) }));

const server = app.listen(0, "127.0.0.1", () => process.stdout.write(`Ready: ${server.address().port}\n`));
