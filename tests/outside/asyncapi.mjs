// The official parser of AsyncAPI on a document: what it has against it, and what it sees in it.
// Fed to node on standard input, from the folder where the packages are installed.
import { readFileSync } from "node:fs";
import { Parser } from "@asyncapi/parser";

const [path] = process.argv.slice(2);
const { document, diagnostics } = await new Parser().parse(readFileSync(path, "utf8"), { source: path });
const problems = diagnostics
  .filter(({ severity }) => severity <= 1)
  .map(({ severity, message, path: place }) => `${severity === 0 ? "error" : "warning"}: ${message} at /${place.join("/")}`);
const count = (all) => (all ? all.all().length : 0);
const sent = document ? document.operations().all().flatMap((one) => one.messages().all()) : [];
console.log(
  JSON.stringify({
    problems,
    messages: count(document?.channels().all()[0]?.messages()),
    sent: sent.length,
  }),
);
