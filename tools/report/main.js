// What the keys and buttons do, and what is drawn anew when something changes.

function select(pair, side) {
  if (!pair) return;
  if (relinking) stopRelinking();
  const moved = pair.home !== looked.home;
  Object.assign(looked, { home: pair.home, pair });
  if (moved) showArticles();
  else refreshArticles();
  reveal(pair, side);
  drawAround();
  if (moved) revealRow();
}

function openArticles(home) {
  if (relinking) stopRelinking();
  Object.assign(looked, { home, pair: undefined });
  showArticles();
  drawAround();
}

/** The pair so many steps from the one looked at, among those shown. */
function step(steps) {
  const here = shown.indexOf(looked.pair);
  const begin = shown.indexOf(shownOf.get(looked.home)?.[0]);
  const next = here >= 0 ? here + steps : Math.max(0, begin);
  if (!shown[next]) {
    tell(steps > 0 ? "That was the last pair." : "That was the first pair.");
    return;
  }
  select(shown[next]);
  tell("");
  sayPair();
}

function sayPair() {
  const { pair } = looked;
  say(`Pair ${shown.indexOf(pair) + 1} of ${shown.length}: ${describe(pair)}`);
}

/** Decides, and goes on to the next pair; deciding again the same takes it back. */
function judge(verdict) {
  const { pair } = looked;
  if (!pair) return;
  const again = reviewed(pair).verdict === verdict;
  const here = shown.indexOf(pair);
  const next = here >= 0 ? shown[here + 1] : undefined;
  decide(pair, { verdict: again ? undefined : verdict });
  if (!again && next) {
    select(next);
    sayPair();
  }
  tell(again ? "Taken back." : `Pair ${verdict}.`);
}

function takeBack() {
  const pair = undo();
  if (pair) select(pair);
  tell(pair ? "Undone." : "There is nothing to undo.");
}

const actions = {
  next: () => step(1),
  previous: () => step(-1),
  accept: () => judge("accepted"),
  reject: () => judge("rejected"),
  edit: startEditing,
  relink: startRelinking,
};

const keys = {
  j: ["next pair", actions.next],
  k: ["previous pair", actions.previous],
  a: ["accept", actions.accept],
  r: ["reject", actions.reject],
  e: ["edit texts and relation", actions.edit],
  l: ["re-link: choose other sentences", actions.relink],
  u: ["undo", takeBack],
  "?": ["these keys", () => byId("help").showModal()],
};

function drawAround() {
  drawRibbonsSoon();
  drawDotPlotSoon();
  drawInspector(actions);
  drawList(openArticles);
  drawCounts();
}

function drawAll() {
  if (looked.home) refreshArticles();
  drawHistogram();
  drawRelations();
  drawAround();
}

function makeHelp() {
  const list = (rows) =>
    element(
      "dl",
      {},
      ...rows.flatMap(([sign, meaning]) => [element("dt", {}, sign), element("dd", {}, meaning)]),
    );
  byId("help-text").replaceChildren(
    list(Object.entries(keys).map(([key, [meaning]]) => [element("kbd", {}, key), meaning])),
    list(
      Object.entries(relations).map(([relation, { sign, meaning }]) => [
        element("span", { class: `link ${relation}` }, sign),
        `${relation}: ${meaning}`,
      ]),
    ),
    list([
      [element("mark", { class: "number agree" }, "12"), "a number on both sides"],
      [element("mark", { class: "name agree" }, "Ana"), "a name on both sides"],
      [element("mark", { class: "quotation agree" }, "word"), "a quotation on both sides"],
      [element("mark", { class: "fact missing" }, "12"), "on one side only"],
      [element("mark", { class: "fact conflict" }, "12"), "another on the other side"],
    ]),
  );
}

/** The key as it is named on a Latin keyboard, whatever letters the reader's has. */
function keyOf({ key, code }) {
  return key.length === 1 && key > "\x7f" ? code.replace(/^Key/, "").toLowerCase() : key;
}

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]"))
      return;
    if (event.target.closest("input, textarea, select")) return;
    const key = keyOf(event);
    if (key.length === 1 && !byId("letters").checked) return;
    if (event.repeat && !["j", "k"].includes(key) && !key.startsWith("Arrow")) return;
    const ownKeys =
      event.target.closest("[role=slider], #relink-banner") ||
      (key === "Enter" && event.target.closest("button:not([data-pair]), summary, a"));
    const act = relinking ? !ownKeys && relinkKeys[key] : keys[key]?.[1];
    if (!act) return;
    event.preventDefault();
    act(event);
  });
}

function start() {
  byId("notice").hidden = data.whole;
  makeHelp();
  makeFilters();
  byId("undo").addEventListener("click", takeBack);
  byId("export").addEventListener("click", exportGold);
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  listenToHistogram();
  listenToKeys();
  if (articlePairs.length === 0) {
    drawHistogram();
    drawRelations();
    drawCounts();
    tell("The file held no pairs.");
    return;
  }
  showArticles();
  listenToArticles(select);
  listenToScrolling();
  listenToDotPlot(select);
  listenToEditing();
  relinkDone = drawAround;
  filterListeners.push(atNextFrame(drawAll));
  decisionListeners.push(() => {
    findShown();
    drawAll();
  });
  matchMedia("(max-width: 700px)").addEventListener("change", () => {
    const { home, pair } = looked;
    openArticles(home);
    select(pair);
  });
  drawAll();
}
start();
