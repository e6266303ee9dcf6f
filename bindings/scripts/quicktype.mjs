// Payloads through the functions that quicktype writes for TypeScript, compiled to `js/`.
import { readFileSync } from "node:fs";

const said = [];
for (const { path, cases } of JSON.parse(readFileSync(0, "utf8"))) {
  const { Convert } = await import(`./js/${path}.js`);
  const functions = Object.getOwnPropertyNames(Convert);
  const read = functions.find((name) => name.startsWith("to"));
  const write = functions.find((name) => name.endsWith("ToJson"));
  for (const { name, text } of cases) {
    try {
      said.push([path, name, true, Convert[write](Convert[read](text))]);
    } catch (error) {
      said.push([path, name, false, error.message]);
    }
  }
}
console.log(JSON.stringify(said));
