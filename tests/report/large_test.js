// Ten thousand pairs: only what is near the view is in the document.
const assert = require("node:assert");
const { test } = require("node:test");
const { withPage } = require("./browser.js");

/** Pairs of `count` sentences of two articles. */
function story(number, count) {
  const side = (lang, i) => {
    const text = `${lang} ${number}: sentence ${i} of a long article that goes on.`;
    return {
      doc: `${number}/${lang}.txt`,
      lang,
      sentences: [i],
      begin: i * 100,
      end: i * 100 + text.length,
      text,
    };
  };
  return Array.from({ length: count }, (_, i) => ({
    src: side("ro", i),
    tgt: side("en", i),
    score: 0.5,
    relation: "same",
  }));
}

const nodes = (page) => page.evaluate(() => document.querySelectorAll("*").length);
const scrollToEnd = (page, selector) =>
  page.locator(selector).evaluate(async (box) => {
    for (let k = 1; k <= 4; ++k) {
      box.scrollTop = (box.scrollHeight * k) / 4;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  });

test("500 article pairs of 20 pairs each are 1500 elements at most", () =>
  withPage({ pairs: Array.from({ length: 500 }, (_, i) => story(i, 20)).flat() }, async (page) => {
    assert.match(await page.textContent("#counts"), /^10000 of 10000/);
    assert.ok((await nodes(page)) < 1500, `${await nodes(page)} at first`);
    await scrollToEnd(page, "#list");
    assert.ok((await nodes(page)) < 1500, `${await nodes(page)} at the end`);
    await page.click('.row[title^="499/ro.txt"]');
    assert.match(await page.textContent("#src .sentence >> nth=0"), /ro 499: sentence 0/);
  }));

test("10,000 pairs of two long articles are 4000 elements at most", () =>
  withPage({ pairs: story(0, 10_000) }, async (page) => {
    assert.ok((await nodes(page)) < 4000, `${await nodes(page)} at first`);
    await scrollToEnd(page, "#src .scroll");
    assert.ok((await nodes(page)) < 4000, `${await nodes(page)} at the end`);
    const last = page.locator('#src [data-pair="9999"]');
    await last.click();
    assert.match(await page.textContent("#tgt-text"), /en 0: sentence 9999/);
    const level = (side) => page.locator(`#${side} [data-sentence="9999"]`).boundingBox();
    assert.ok(
      Math.abs((await level("src")).y - (await level("tgt")).y) < 3,
      "the other side is brought level",
    );
  }));
