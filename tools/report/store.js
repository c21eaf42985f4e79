// What the reader decided, kept in the browser under the fingerprint of the data, with undo.

const storageKey = `diglot-review-${dataBlock.dataset.key}`;

/** By the index of a pair: {verdict, relation, src, tgt, srcText, tgtText}, what was changed. */
const decisions = new Map();
const undoStack = [];
const decisionListeners = [];

/** Whether it is one, and what it tells of a pair is possible. */
function isDecision(pair, decision) {
  if (!pair || decision === null || typeof decision !== "object") return false;
  const isText = (text) => text === undefined || typeof text === "string";
  const isRange = (side) => {
    const range = decision[side];
    const { length } = pair.home[side].sentences;
    return (
      range === undefined ||
      (Array.isArray(range) &&
        range.length === 2 &&
        range.every(Number.isInteger) &&
        0 <= range[0] &&
        range[0] <= range[1] &&
        range[1] < length)
    );
  };
  return (
    [undefined, "accepted", "rejected"].includes(decision.verdict) &&
    (decision.relation === undefined || Object.hasOwn(relations, decision.relation)) &&
    sides.every((side) => isRange(side) && isText(decision[`${side}Text`]))
  );
}

function loadDecisions() {
  decisions.clear();
  try {
    for (const [index, decision] of JSON.parse(localStorage.getItem(storageKey) ?? "[]")) {
      if (!isDecision(data.pairs[index], decision)) throw new TypeError("no decision");
      decisions.set(index, decision);
    }
  } catch {
    warn("Some of what was decided before could not be read.");
  }
}
loadDecisions();

// The same page in another tab.
addEventListener("storage", (event) => {
  if (event.key !== storageKey && event.key !== null) return;
  loadDecisions();
  undoStack.length = 0;
  for (const listener of decisionListeners) listener();
});

function saveDecisions() {
  try {
    localStorage.setItem(storageKey, JSON.stringify([...decisions]));
  } catch {
    warn("The browser keeps nothing for this page: export before you close it.");
  }
}

/** A pair as it stands after what was decided. */
function reviewed(pair) {
  const decision = decisions.get(pair.index) ?? {};
  const ranges = { src: decision.src ?? pair.src, tgt: decision.tgt ?? pair.tgt };
  return {
    verdict: decision.verdict ?? "none",
    relation: decision.relation ?? pair.relation,
    ranges,
    relinked: Boolean(decision.src || decision.tgt),
    edited: Boolean(decision.srcText || decision.tgtText || decision.relation),
  };
}

/** The texts of its sides: as edited, else those of its sentences. */
function textsOf(pair) {
  const { srcText, tgtText } = decisions.get(pair.index) ?? {};
  const { ranges } = reviewed(pair);
  return {
    src: srcText ?? rangeText(pair.home.src, ranges.src),
    tgt: tgtText ?? rangeText(pair.home.tgt, ranges.tgt),
  };
}

function put(index, decision) {
  if (decision) decisions.set(index, decision);
  else decisions.delete(index);
  saveDecisions();
  for (const listener of decisionListeners) listener();
}

/** Members that are undefined fall back to what the data says. */
function decide(pair, change) {
  const before = decisions.get(pair.index);
  undoStack.push([pair.index, before]);
  const after = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined);
  put(pair.index, after.length > 0 ? Object.fromEntries(after) : undefined);
}

/** The pair whose last decision was taken back, if there was one. */
function undo() {
  const last = undoStack.pop();
  if (!last) return undefined;
  put(...last);
  return data.pairs[last[0]];
}
