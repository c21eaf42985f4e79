// What the reader decides: accept, reject, edit, re-link, undo; kept by the browser, exported as gold.
const assert = require("node:assert");
const fs = require("node:fs");
const path = require("node:path");
const { test } = require("node:test");
const { diglot, folder, withPage } = require("./browser.js");
const { articles, pairs } = require("./ferry.js");

const ferry = { pairs, articles };
const counts = (page) => page.textContent("#counts");

/** What Export writes, a pair a line. */
async function exported(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#export")]);
  await download.saveAs(path.join(folder, "gold.jsonl"));
  return fs
    .readFileSync(path.join(folder, "gold.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

/** Saves what is edited; the dialog tells of its end a moment later. */
async function save(page) {
  await page.click("#edit button[type=submit]");
  await page.waitForFunction(() => document.body.textContent.includes("Edited and accepted."));
}

test("keys go through the pairs, and decide", () =>
  withPage(ferry, async (page) => {
    for (const key of ["j", "a", "r", "k", "k"]) await page.keyboard.press(key);
    // Deciding goes on to the next: the first was accepted, the second rejected.
    assert.match(await page.textContent(".headline-row h2"), /Pair 1 of 5/);
    assert.strictEqual(await page.textContent("#verdict"), "accepted");
    assert.match(await counts(page), /1 accepted · 1 rejected/);
    await page.keyboard.press("u");
    assert.match(await counts(page), /1 accepted · 0 rejected/);
    await page.keyboard.press("u");
    assert.match(await counts(page), /0 accepted · 0 rejected/);
    await page.keyboard.press("?");
    assert.match(await page.textContent("#help"), /re-link: choose other sentences/);
    await page.keyboard.press("Escape");
    assert.ok(!(await page.isVisible("#help")));
  }));

test("so do clicks, and a reload keeps what was decided", () =>
  withPage(ferry, async (page) => {
    await page.locator('#src [data-pair="1"]').click();
    await page.click('[data-action="accept"]');
    await page.click('[data-action="reject"]');
    await page.reload();
    assert.match(await counts(page), /1 accepted · 1 rejected/);
    await page.selectOption("#verdict-filter", "rejected");
    await page.waitForFunction(() =>
      document.getElementById("counts").textContent.startsWith("1 of 5"),
    );
    assert.strictEqual(await page.locator("#src button.rejected").getAttribute("data-pair"), "2");
  }));

test("texts and relation are edited, and a letter typed is no command", () =>
  withPage(ferry, async (page) => {
    await page.keyboard.press("j");
    await page.keyboard.press("e");
    await page.fill("#edit-tgt", "");
    await page.focus("#edit-tgt");
    await page.keyboard.type("A jar");
    await page.selectOption("#edit-relation", "same");
    await save(page);
    assert.strictEqual(await page.textContent("#relation"), "same");
    assert.strictEqual(await page.textContent("#verdict"), "accepted, edited");
    const [gold] = await exported(page);
    assert.deepStrictEqual(
      [gold.src.text, gold.tgt.text, gold.relation],
      ["Feribot defect lângă Lemnos", "A jar", "same"],
    );
    assert.strictEqual(gold.tgt.edited, true, "no place in the article has these words");
    await page.keyboard.press("u");
    assert.strictEqual(await page.textContent("#relation"), "partial");
  }));

test("an edited text that is a part of its sentences has its own place", () =>
  withPage(ferry, async (page) => {
    await page.keyboard.press("j");
    const whole = await page.textContent("#src-text");
    await page.keyboard.press("e");
    await page.fill("#edit-src", whole.slice(3));
    await save(page);
    const [gold] = await exported(page);
    assert.strictEqual(gold.src.text, whole.slice(3));
    assert.strictEqual(gold.src.end - gold.src.begin, [...whole.slice(3)].length);
    assert.strictEqual(gold.src.edited, undefined);
  }));

test("while sentences are chosen, other keys and buttons wait", () =>
  withPage(ferry, async (page) => {
    await page.keyboard.press("j");
    for (const key of ["l", "ArrowDown", "a", "e"]) await page.keyboard.press(key);
    assert.strictEqual(await page.textContent("#verdict"), "");
    assert.strictEqual(await page.locator("#edit[open]").count(), 0);
    assert.ok(await page.locator('[data-action="reject"]').isDisabled());
    await page.focus("#filters summary");
    await page.keyboard.press("Enter");
    assert.ok(await page.locator("#relink-banner").isVisible(), "Enter was that of the filters");
    await page.keyboard.press("Escape");
    assert.ok(await page.locator('[data-action="reject"]').isEnabled());
  }));

test("two tabs of one page know what the other decided", () =>
  withPage(ferry, async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await other.waitForFunction(() => document.body.textContent.includes("1 accepted"));
    for (const key of ["j", "j", "r"]) await other.keyboard.press(key);
    await page.waitForFunction(() => document.body.textContent.includes("1 rejected"));
    await page.reload();
    assert.match(await page.textContent("#counts"), /1 accepted · 1 rejected/);
  }));

test("other sentences are chosen, by clicks and by keys", () =>
  withPage(ferry, async (page) => {
    await page.locator('#src [data-pair="1"]').click();
    await page.click('[data-action="relink"]');
    await page.locator('#tgt [data-sentence="2"]').click();
    await page.locator('#tgt [data-sentence="3"]').click({ modifiers: ["Shift"] });
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.strictEqual(await page.textContent("#verdict"), "accepted, re-linked");
    const [gold] = await exported(page);
    assert.deepStrictEqual(gold.src.sentences, [2]);
    assert.deepStrictEqual(gold.tgt.sentences, [2, 3]);
    assert.strictEqual(
      gold.tgt.text,
      "Two tugs towed it to Myrina. Nobody was hurt, the coast guard said.",
    );
    assert.strictEqual(gold.tgt.end - gold.tgt.begin, gold.tgt.text.length);
    await page.keyboard.press("l");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    assert.strictEqual((await exported(page))[0].src.sentences[0], 2, "Escape keeps nothing");
  }));

test("what is exported is gold that the command reads", () =>
  withPage(ferry, async (page) => {
    await page.keyboard.press("j");
    for (let i = 0; i < 3; ++i) await page.keyboard.press("a");
    assert.strictEqual((await exported(page)).length, 3);
    // Of the pairs, three are predicted to be parallel; two of the three accepted ones are.
    assert.match(
      diglot("evaluate", "pairs", "--gold", "gold.jsonl", "--pred", "pairs.jsonl"),
      /strict {3}precision 0\.667 \(2 of 3\) {2}recall 1\.000 \(2 of 2\)/,
    );
  }));
