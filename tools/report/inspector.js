// The pair looked at: its score, relation, texts, evidence, and what can be decided.

function evidenceList(pair) {
  const { evidence } = pair;
  const both = (list, sign) => list.map(([src, tgt]) => [src, ` ${sign} `, tgt]);
  const rows = [
    ["Conflict", "conflict", both(evidence.conflict, "≠")],
    ["Numbers", "number", both(evidence.numbers, "=")],
    ["Names", "name", both(evidence.names, "=")],
    ["Quotations", "quotation", both(evidence.quotations, "=")],
    ["Source only", "missing", evidence.missing.src.map((text) => [text])],
    ["Target only", "missing", evidence.missing.tgt.map((text) => [text])],
  ].filter(([, , items]) => items.length > 0);
  if (rows.length === 0)
    return element("p", { class: "muted" }, "No numbers, names or quotations to compare.");
  return element(
    "dl",
    { class: "evidence" },
    ...rows.flatMap(([name, kind, items]) => [
      element("dt", {}, name),
      element(
        "dd",
        {},
        ...items.map((parts) =>
          element(
            "span",
            { class: kind },
            ...parts.map((part, i) => element(i === 1 ? "span" : "bdi", {}, part)),
          ),
        ),
      ),
    ]),
  );
}

function pairText(pair, side) {
  const { relinked } = reviewed(pair);
  const text = textsOf(pair)[side];
  const nodes = relinked ? [text] : markedNodes(text, locateFacts(factsOf(pair, side), text));
  return element(
    "p",
    { class: "pair-text", dir: "auto", lang: pair.home[side].lang, id: `${side}-text` },
    ...nodes,
  );
}

function decisionButton(name, key, pressed, act) {
  return element(
    "button",
    {
      type: "button",
      "data-action": name.replace("-", "").toLowerCase(),
      "aria-pressed": pressed,
      "aria-keyshortcuts": key,
      onclick: act,
    },
    name,
    element("kbd", { "aria-hidden": "true" }, key),
  );
}

function stepButton(name, key, sign, actions) {
  const attributes = {
    type: "button",
    "data-action": name,
    "aria-label": `${name} pair`,
    title: `${name} (${key})`,
  };
  return element("button", { ...attributes, onclick: actions[name] }, sign);
}

function drawInspector(actions) {
  const { pair } = looked;
  const host = byId("inspector");
  const action = host.contains(document.activeElement) && document.activeElement.dataset.action;
  if (!pair) {
    host.replaceChildren(
      element(
        "div",
        { class: "headline-row" },
        element("h2", {}, "Choose a pair by its sign, or press j"),
        stepButton("next", "j", "›", actions),
      ),
    );
    return;
  }
  const { relation, verdict, relinked, edited } = reviewed(pair);
  const place = shown.indexOf(pair);
  const changes = [edited && "edited", relinked && "re-linked"].filter(Boolean).join(", ");
  host.replaceChildren(
    element(
      "div",
      { class: "headline-row" },
      element(
        "h2",
        {},
        place >= 0 ? `Pair ${place + 1} of ${shown.length}` : "Pair, not among those shown",
      ),
      stepButton("previous", "k", "‹", actions),
      stepButton("next", "j", "›", actions),
    ),
    element(
      "p",
      { class: "judgement" },
      element(
        "span",
        { class: `link ${relation} ${verdict}`, "aria-hidden": "true" },
        relations[relation].sign,
      ),
      element("strong", { id: "relation", title: relations[relation].meaning }, relation),
      element(
        "span",
        { id: "score", title: "The probability that the relation holds" },
        pair.score.toFixed(2),
      ),
      element(
        "span",
        { id: "verdict", class: verdict },
        [verdict === "none" ? "" : verdict, changes].filter(Boolean).join(", "),
      ),
    ),
    element(
      "div",
      { class: "decisions", role: "group", "aria-label": "Decide" },
      decisionButton("Accept", "a", verdict === "accepted", actions.accept),
      decisionButton("Reject", "r", verdict === "rejected", actions.reject),
      decisionButton("Edit", "e", undefined, actions.edit),
      decisionButton("Re-link", "l", undefined, actions.relink),
    ),
    pairText(pair, "src"),
    pairText(pair, "tgt"),
    relinked
      ? element(
          "p",
          { class: "muted" },
          "Re-linked: score and evidence were those of other sentences.",
        )
      : evidenceList(pair),
  );
  if (action) host.querySelector(`[data-action="${action}"]`)?.focus();
}
