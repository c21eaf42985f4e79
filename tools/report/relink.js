// Re-linking: the reader chooses other sentences for the pair looked at, on either side.

/** While sentences are chosen: {ranges, side}, the side that the arrow keys move. */
let relinking;
let relinkDone = () => {};

const isChosen = (side, i) =>
  relinking !== undefined && relinking.ranges[side][0] <= i && i <= relinking.ranges[side][1];

function drawRelinking() {
  const banner = byId("relink-banner");
  banner.hidden = !relinking;
  document.body.classList.toggle("relinking", Boolean(relinking));
  for (const button of byId("inspector").querySelectorAll("button")) {
    button.disabled = Boolean(relinking);
  }
  refreshArticles();
  if (!relinking) return;
  const button = (word, key, act) =>
    element(
      "button",
      { type: "button", onclick: act },
      word,
      element("kbd", { "aria-hidden": "true" }, key),
    );
  const name = relinking.side === "src" ? "source" : "target";
  const more = data.whole ? " Shift adds neighbours." : "";
  banner.replaceChildren(
    element("span", {}, `Re-link: click sentences, or use arrow keys (now ${name}).${more}`),
    button("Keep", "Enter", keepRelinking),
    button("Cancel", "Esc", stopRelinking),
  );
}

function startRelinking() {
  if (!looked.pair) return;
  const { ranges } = reviewed(looked.pair);
  relinking = { ranges: { src: [...ranges.src], tgt: [...ranges.tgt] }, side: "src" };
  drawRelinking();
  tell("");
}

function stopRelinking() {
  const hadFocus = byId("relink-banner").contains(document.activeElement);
  relinking = undefined;
  drawRelinking();
  relinkDone();
  if (hadFocus) document.querySelector('[data-action="relink"]').focus();
}

function keepRelinking() {
  const { pair } = looked;
  const change = { verdict: "accepted" };
  for (const side of sides) {
    const range = relinking.ranges[side];
    if (String(range) === String(reviewed(pair).ranges[side])) continue;
    change[side] = String(range) === String(pair[side]) ? undefined : range;
    change[`${side}Text`] = undefined;
  }
  stopRelinking();
  decide(pair, change);
  tell("Re-linked and accepted.");
}

/** A click on a sentence, or a key that reached it. Whether it was one of re-linking. */
function relinkTo(side, i, extend) {
  if (!relinking) return false;
  const [first, last] = relinking.ranges[side];
  relinking.side = side;
  relinking.ranges[side] = extend && data.whole ? [Math.min(first, i), Math.max(last, i)] : [i, i];
  drawRelinking();
  return true;
}

/** Moves the sentences of a side by the arrow keys, or, with Shift, the last of them. */
function moveRelinking(step, extend) {
  const { side } = relinking;
  const count = looked.home[side].sentences.length;
  const [first, last] = relinking.ranges[side];
  const inside = (i) => Math.min(count - 1, Math.max(0, i));
  if (extend && data.whole) {
    relinking.ranges[side] = [first, Math.max(first, inside(last + step))];
  } else {
    const i = inside((step > 0 ? last : first) + step);
    relinking.ranges[side] = [i, i];
  }
  columns[side].item(relinking.ranges[side][1]).scrollIntoView({ block: "nearest" });
  drawRelinking();
}

const relinkKeys = {
  Enter: () => keepRelinking(),
  Escape: () => stopRelinking(),
  ArrowUp: ({ shiftKey }) => moveRelinking(-1, shiftKey),
  ArrowDown: ({ shiftKey }) => moveRelinking(1, shiftKey),
  ArrowLeft: () => turnRelinking("src"),
  ArrowRight: () => turnRelinking("tgt"),
};

function turnRelinking(side) {
  relinking.side = side;
  drawRelinking();
}
