// A headless browser without a network, and pages of `diglot report` in it.
const assert = require("node:assert");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { execFileSync } = require("node:child_process");
const { after } = require("node:test");
const { chromium } = require("playwright-core");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "diglot-review-"));
const browser = chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
after(async () => {
  await (await browser).close();
  fs.rmSync(folder, { recursive: true });
});

/** Runs `diglot` in the folder; what it wrote. */
const diglot = (...words) =>
  execFileSync(process.env.DIGLOT, words, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

/** Writes a file into the folder. */
function write(name, text) {
  fs.writeFileSync(path.join(folder, name), text);
  return name;
}

/** Opens what `diglot report` makes of pairs and articles; at its end nothing may have gone wrong. */
async function withPage({ pairs, articles = [], ...options }, use) {
  write("pairs.jsonl", pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(""));
  diglot("report", "pairs.jsonl", ...articles, "-o", "page.html");
  const context = await (
    await browser
  ).newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (!/^(file|data|blob):/.test(request.url())) faults.push(request.url());
  });
  await page.goto(`file://${path.join(folder, "page.html")}`);
  await use(page);
  await context.close();
  assert.deepStrictEqual(faults, []);
}

module.exports = { diglot, folder, withPage, write };
