// The other filters: relations with their counts, text, languages, what was reviewed.

function drawRelations() {
  const counts = Object.fromEntries(Object.keys(relations).map((relation) => [relation, 0]));
  for (const pair of data.pairs)
    if (passes(pair, "relations")) counts[reviewed(pair).relation] += 1;
  for (const button of byId("relations").children) {
    const { relation } = button.dataset;
    button.setAttribute("aria-pressed", filter.relations.has(relation));
    button.querySelector(".count").textContent = counts[relation];
  }
}

function drawCounts() {
  const verdicts = { accepted: 0, rejected: 0 };
  for (const { verdict } of decisions.values()) if (verdict) verdicts[verdict] += 1;
  byId("counts").textContent =
    `${shown.length} of ${data.pairs.length} pairs shown · ` +
    `${verdicts.accepted} accepted · ${verdicts.rejected} rejected`;
  byId("undo").disabled = undoStack.length === 0;
  byId("export").disabled = verdicts.accepted === 0;
}

function toggleRelation(relation) {
  const chosen = new Set(filter.relations);
  if (!chosen.delete(relation)) chosen.add(relation);
  setFilter({ relations: chosen });
}

function makeFilters() {
  const buttons = Object.entries(relations).map(([relation, { sign, meaning }]) =>
    element(
      "button",
      {
        type: "button",
        class: relation,
        title: meaning,
        "data-relation": relation,
        onclick: () => toggleRelation(relation),
      },
      element("span", { class: "sign", "aria-hidden": "true" }, sign),
      element("span", {}, relation),
      element("span", { class: "count" }),
    ),
  );
  byId("relations").replaceChildren(...buttons);
  const languages = [...new Set(articlePairs.map(languagesOf))].sort();
  byId("language-filter").replaceChildren(
    element("option", { value: "" }, "any"),
    ...languages.map((pair) => element("option", { value: pair }, pair)),
  );
  byId("text-filter").addEventListener("input", ({ target }) => setFilter({ text: target.value }));
  byId("language-filter").addEventListener("change", ({ target }) =>
    setFilter({ languages: target.value }),
  );
  byId("verdict-filter").addEventListener("change", ({ target }) =>
    setFilter({ verdict: target.value }),
  );
  if (isStacked()) byId("filters").open = false;
}
