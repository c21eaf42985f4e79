// What the page shows: articles, pairs, facts, filters.
const assert = require("node:assert");
const { test } = require("node:test");
const { withPage, write } = require("./browser.js");
const { articles, pairs } = require("./ferry.js");

const sentence = (side, number) => `#${side} [data-sentence="${number}"]`;
const counts = (page) => page.textContent("#counts");
const ferry = { pairs, articles };

test("both articles stand there whole, linked sentences by ribbons that cross", () =>
  withPage(ferry, async (page) => {
    assert.match(await page.textContent("#tgt"), /The company promised refunds within 14 days\./);
    assert.strictEqual(await page.locator("#src .sentence").count(), 4);
    assert.strictEqual(await page.locator("#tgt .sentence.linked").count(), 4);
    assert.strictEqual(await page.locator("#ribbons path").count(), 4);
    // The ends of a ribbon: its shape begins with the top on the left, then that on the right.
    const ends = await page.locator("#ribbons path").evaluateAll((paths) =>
      Object.fromEntries(
        paths.map((path) => {
          const [, left, right] = /^M0 (\S+)C\S+ \S+ \S+ \S+ \S+ (\S+)L/.exec(
            path.getAttribute("d"),
          );
          return [path.dataset.pair, [Number(left), Number(right)]];
        }),
      ),
    );
    assert.ok(ends[1][0] < ends[2][0] && ends[1][1] > ends[2][1], JSON.stringify(ends));
  }));

test("hovering a sentence lights the other, and focus does", () =>
  withPage(ferry, async (page) => {
    await page.hover(sentence("src", 1));
    assert.deepStrictEqual(
      await page
        .locator(".sentence.lit")
        .evaluateAll((all) => all.map((one) => one.dataset.side + one.dataset.sentence)),
      ["src1", "tgt3"],
    );
    assert.strictEqual(await page.locator("#ribbons .lit").getAttribute("data-pair"), "1");
    await page.hover("h1");
    assert.strictEqual(await page.locator(".lit").count(), 0);
    await page.focus(`${sentence("tgt", 1)} button`);
    assert.strictEqual(await page.locator(`${sentence("src", 2)}.lit`).count(), 1);
  }));

test("Enter on a sign shows score, relation and evidence, and so does a click on a ribbon", () =>
  withPage(ferry, async (page) => {
    await page.focus(`${sentence("src", 3)} button`);
    await page.keyboard.press("Enter");
    assert.strictEqual(await page.textContent("#score"), "0.81");
    assert.strictEqual(await page.textContent("#relation"), "contradiction");
    assert.match(
      await page.textContent(".evidence"),
      /Conflict.*Trei ≠ Two.*Names.*Myrina = Myrina/,
    );
    const ribbon = await page.locator('#ribbons [data-pair="2"]').boundingBox();
    const src = await page.locator(sentence("src", 2)).boundingBox();
    await page.mouse.click(ribbon.x + 8, src.y + src.height / 2);
    assert.strictEqual(await page.textContent("#score"), "0.97");
  }));

test("a click into the dot plot shows the nearest pair", () =>
  withPage(ferry, async (page) => {
    const { x, y, width } = await page.locator("#dot-plot").boundingBox();
    // The second of four source sentences, the fourth of five target sentences.
    await page.mouse.click(x + 8 + (1.5 / 4) * (width - 16), y + 8 + (3.5 / 5) * 164);
    assert.match(await page.textContent("#src-text"), /^Nimeni/);
  }));

test("what is no running text is dimmed", () => {
  const file = write(
    "photo.txt",
    "The ferry was towed to Myrina on Monday.\n\nPhoto: Ana Pop/Northwire\n",
  );
  const text = "The ferry was towed to Myrina on Monday.";
  const src = { doc: file, lang: "en", sentences: [0], begin: 0, end: text.length, text };
  return withPage(
    {
      pairs: [{ src, tgt: pairs[0].tgt, score: 0.5, relation: "same" }],
      articles: [...articles, file],
    },
    async (page) => {
      const sizes = await page
        .locator("#src .sentence")
        .evaluateAll((all) =>
          all.map((one) => [one.classList.contains("credit"), getComputedStyle(one).fontStyle]),
        );
      assert.deepStrictEqual(sizes, [
        [false, "normal"],
        [true, "italic"],
      ]);
    },
  );
});

test("facts are marked by kind, and what conflicts or is missing otherwise than what agrees", () =>
  withPage(ferry, async (page) => {
    const marks = (side, number) =>
      page
        .locator(`${sentence(side, number)} mark`)
        .evaluateAll((all) => all.map((mark) => [mark.textContent, mark.className, mark.title]));
    assert.deepStrictEqual(await marks("tgt", 1), [
      ["212", "number agree", "number, agrees with “212”"],
      ["Monday", "number agree", "number, agrees with “luni”"],
      ["Lemnos", "name agree", "name, agrees with “Lemnos”"],
    ]);
    assert.deepStrictEqual((await marks("src", 3))[0], [
      "Trei",
      "fact conflict",
      "conflicts with “Two”",
    ]);
    const line = (selector) =>
      page.locator(selector).evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    assert.strictEqual(await line("#src mark.conflict"), "wavy");
    assert.strictEqual(await line("#src mark.agree >> nth=0"), "solid");
  }));

test("the threshold is dragged, and moved by keys", () =>
  withPage(ferry, async (page) => {
    assert.match(await counts(page), /^5 of 5 pairs shown/);
    const { x, y, width, height } = await page.locator(".histogram").boundingBox();
    await page.mouse.move(x + 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.5, y + height / 2, { steps: 3 });
    await page.mouse.move(x + width * 0.85, y + height / 2, { steps: 3 });
    await page.mouse.up();
    await page.waitForFunction(() =>
      document.getElementById("counts").textContent.startsWith("3 of 5"),
    );
    assert.strictEqual(await page.locator("#src .linked").count(), 2);
    await page.keyboard.press("End");
    await page.waitForFunction(() =>
      document.getElementById("counts").textContent.startsWith("0 of 5"),
    );
    await page.keyboard.press("PageDown");
    await page.waitForFunction(() =>
      document.getElementById("counts").textContent.startsWith("3 of 5"),
    );
    assert.strictEqual(await page.getAttribute("#threshold", "aria-valuenow"), "0.9");
    await page.keyboard.press("Home");
    await page.waitForFunction(() =>
      document.getElementById("counts").textContent.startsWith("5 of 5"),
    );
  }));

test("filters by relation, text and language", () =>
  withPage(ferry, async (page) => {
    const shows = (count) =>
      page.waitForFunction(
        (text) => document.getElementById("counts").textContent.startsWith(text),
        `${count} of 5`,
      );
    await page.click('[data-relation="translation"]');
    await shows(3);
    assert.strictEqual(await page.textContent('[data-relation="translation"] .count'), "2");
    await page.click('[data-relation="translation"]');
    await page.fill("#text-filter", "MYRINA");
    await shows(1);
    await page.fill("#text-filter", "");
    await page.selectOption("#language-filter", "ar → en");
    await shows(1);
    assert.strictEqual(await page.locator(".row").count(), 1);
  }));

test("text that runs right to left does, and its ribbons hold", () =>
  withPage(ferry, async (page) => {
    await page.locator(".row").nth(1).click();
    const first = page.locator(sentence("src", 0));
    assert.strictEqual(await first.getAttribute("lang"), "ar");
    assert.strictEqual(await first.evaluate((one) => getComputedStyle(one).direction), "rtl");
    assert.strictEqual(
      await page.locator(sentence("tgt", 0)).evaluate((one) => getComputedStyle(one).direction),
      "ltr",
    );
    assert.strictEqual(await page.locator("#ribbons path").count(), 1);
  }));

test("what is hostile in an article is text", async () => {
  const attack =
    "<img src=x onerror=window.broken=1></script><script>window.broken=1</script><!-- \u202e {{data}} \u2028";
  const text = `${attack} It cost 5 euros.`;
  const file = write(
    "hostile.jsonl",
    `${JSON.stringify({ id: attack, lang: "en", title: attack, text })}\n`,
  );
  const without = { lang: "en", sentences: [0], begin: 0, end: 5, text: attack };
  const evidence = {
    numbers: [[attack, "x"]],
    names: [],
    missing: { src: [attack], tgt: [] },
    conflict: [[attack, attack]],
  };
  const pair = {
    src: { doc: attack, ...without },
    tgt: { doc: "</style>", ...without },
    score: 0.5,
    relation: "same",
    evidence,
  };
  await withPage({ pairs: [pair] }, async (page) => {
    await page.keyboard.press("j");
    assert.ok((await page.textContent("#src .sentence")).startsWith(attack));
    assert.strictEqual(await page.evaluate(() => window.broken), undefined);
    assert.strictEqual(await page.locator("img").count(), 0);
    assert.strictEqual(await page.getAttribute("#src h2 .name", "title"), attack);
  });
  await withPage({ pairs, articles: [...articles, file] }, async (page) => {
    assert.strictEqual(await page.evaluate(() => window.broken), undefined);
  });
});

test("without articles the page shows what the pairs hold, and says so", () =>
  withPage({ pairs }, async (page) => {
    assert.ok(await page.isVisible("#notice"));
    assert.deepStrictEqual(
      (await page.locator("#tgt .sentence").allTextContents()).map((text) => text.slice(0, 5)),
      ["Ferry", "A fer", "Two t", "Nobod"],
    );
  }));

test("at the width of a phone nothing is wider than the screen", () =>
  withPage(
    { ...ferry, viewport: { width: 390, height: 844 }, colorScheme: "dark" },
    async (page) => {
      await page.keyboard.press("j");
      assert.ok(await page.isVisible("#score"));
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 390);
      const [src, tgt] = await Promise.all(
        ["#src", "#tgt"].map((column) => page.locator(column).boundingBox()),
      );
      assert.ok(src.y + src.height <= tgt.y, "one below the other");
    },
  ));
