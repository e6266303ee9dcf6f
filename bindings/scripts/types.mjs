// What a program does that has types alone: the compiler has judged already, and JSON comes and goes
// as the engine reads and writes it.
import { readFileSync } from "node:fs";

const said = [];
for (const { path, cases } of JSON.parse(readFileSync(0, "utf8"))) {
  for (const { name, text } of cases) {
    said.push([path, name, true, JSON.stringify(JSON.parse(text))]);
  }
}
console.log(JSON.stringify(said));
