// What the reader decided, kept in the browser under the fingerprint of the data, with undo.

const storageKey = `diglot-review-${dataBlock.dataset.key}`;

/** By the index of a pair: {verdict, relation, src, tgt, srcText, tgtText}, what was changed. */
const decisions = new Map();
const undoStack = [];
const decisionListeners = [];

function loadDecisions() {
  try {
    for (const [index, decision] of JSON.parse(localStorage.getItem(storageKey) ?? "[]")) {
      if (data.pairs[index]) decisions.set(index, decision);
    }
  } catch {
    tell("What was decided before could not be read.");
  }
}
loadDecisions();

function saveDecisions() {
  try {
    localStorage.setItem(storageKey, JSON.stringify([...decisions]));
  } catch {
    tell("The browser keeps nothing for this page: export before you close it.");
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
  for (const listener of decisionListeners) listener(data.pairs[index]);
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
