// A site in a real Chromium: every page in four widths and two colour schemes, every link, and the
// search with and without JavaScript. Prints what it found wrong and how much it looked at.
// Fed to node on standard input, from the folder where the packages are installed.
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import chromium from "@sparticuz/chromium";
import { chromium as browsers } from "playwright-core";

const [folder, pictures] = process.argv.slice(2);
const SCREENS = {
  phone: { width: 360, height: 740 },
  tablet: { width: 768, height: 1024 },
  // Just wide enough for tables.
  laptop: { width: 976, height: 700 },
  desktop: { width: 1280, height: 900 },
};
const SCHEMES = { phone: ["light", "dark"], tablet: ["light"], laptop: ["light"], desktop: ["light", "dark"] };
const pages = readdirSync(folder).filter((name) => name.endsWith(".html")).sort();
const problems = [];
const counted = { pages: 0, pictures: 0, links: 0, anchors: 0, names: 0 };
mkdirSync(pictures, { recursive: true });

const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  // A site of ours alone is opened; where tests run as root there is no sandbox.
  args: ["--no-sandbox"],
  headless: true,
});
const address = (name) => pathToFileURL(join(folder, name)).href;

/** A page that says when something goes wrong in it. */
async function open(context, name) {
  const page = await context.newPage();
  const complain = (what) => problems.push(`${name}: ${what}`);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complain(`script: ${error.message}`));
  page.on("requestfailed", (request) => complain(`not loaded: ${basename(request.url())}`));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complain(`fetches ${request.url()}`);
  });
  await page.goto(address(name));
  return page;
}

const ids = new Map();
const links = [];
const papers = new Map();
for (const [screen, viewport] of Object.entries(SCREENS)) {
  for (const colorScheme of SCHEMES[screen]) {
    const context = await browser.newContext({ viewport, colorScheme });
    for (const name of pages) {
      const page = await open(context, name);
      counted.pages += 1;
      const look = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        paper: getComputedStyle(document.body).backgroundColor,
        title: document.title,
        ids: [...document.querySelectorAll("[id]")].map((one) => one.id),
        hrefs: [...document.querySelectorAll("a[href]")].map((one) => one.href),
        unlabelled: document.querySelectorAll("table td:not([data-label])").length,
        large: document.querySelectorAll("h1").length,
        broken: [...document.querySelectorAll("th, .short")].filter((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return new Set([...range.getClientRects()].map((line) => line.top)).size > 1;
        }).length,
      }));
      if (look.wide > 0) problems.push(`${name}: ${look.wide} px too wide on a ${screen}`);
      if (!look.title || look.large !== 1) problems.push(`${name}: no title, or not one heading`);
      if (look.unlabelled) problems.push(`${name}: ${look.unlabelled} cells without a label`);
      if (look.broken) problems.push(`${name}: ${look.broken} words that break on a ${screen}`);
      papers.set(colorScheme, look.paper);
      if (!ids.has(name)) {
        if (new Set(look.ids).size !== look.ids.length) problems.push(`${name}: an id stands twice`);
        ids.set(name, new Set(look.ids));
        links.push(...look.hrefs.map((href) => ({ name, href })));
      }
      await page.screenshot({ path: join(pictures, `${name}.${screen}.${colorScheme}.png`) });
      counted.pictures += 1;
      await page.close();
    }
    await context.close();
  }
}
if (papers.get("light") === papers.get("dark")) problems.push("light and dark look the same");

for (const { name, href } of links) {
  const url = new URL(href);
  const anchor = decodeURIComponent(url.hash.slice(1));
  url.hash = "";
  counted.links += 1;
  if (url.protocol !== "file:" || !existsSync(fileURLToPath(url))) {
    problems.push(`${name}: ${href.split("/").slice(-3).join("/")} leads nowhere`);
  } else if (anchor) {
    counted.anchors += 1;
    const target = ids.get(basename(fileURLToPath(url)));
    if (!target?.has(anchor)) problems.push(`${name}: no place ${anchor} in ${basename(url.pathname)}`);
  }
}

/** How many names the index shows, after something was typed where that can be. */
async function names(javaScriptEnabled, typed) {
  const context = await browser.newContext({ javaScriptEnabled, viewport: SCREENS.phone });
  const page = await open(context, "index.html");
  const box = page.locator("input[type=search]");
  if (await box.isVisible()) await box.fill(typed);
  const rows = page.locator("table.names tbody tr");
  const shown = await rows.filter({ visible: true }).count();
  const all = await rows.count();
  const texts = await rows.filter({ visible: true }).allInnerTexts();
  await context.close();
  return { shown, all, texts, searchable: shown < all };
}

const still = await names(false, "telemetry_queue");
if (still.shown !== still.all) problems.push("index.html: without JavaScript names are hidden");
const found = await names(true, "telemetry_queue failure");
counted.names = found.all;
if (!(found.shown > 0 && found.shown < found.all)) problems.push("index.html: the search finds all or nothing");
if (!found.texts.every((text) => text.includes("telemetry_queue"))) problems.push("index.html: the search finds others");
if (!found.texts.some((text) => text.includes("/transport/queue_length"))) {
  problems.push("index.html: an old name does not say what it is now");
}
await browser.close();
console.log(JSON.stringify({ problems, ...counted }));
