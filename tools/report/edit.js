// Editing: other words on either side, another relation.

function startEditing() {
  const { pair } = looked;
  if (!pair) return;
  const texts = textsOf(pair);
  for (const side of sides) {
    byId(`edit-${side}`).value = texts[side];
    byId(`edit-${side}`).lang = pair.home[side].lang;
  }
  byId("edit-relation").value = reviewed(pair).relation;
  byId("edit").returnValue = "";
  byId("edit").showModal();
}

/** Keeps what was changed; what is empty or as the article has it is as the article has it. */
function keepEditing() {
  const { pair } = looked;
  const { ranges } = reviewed(pair);
  const change = { verdict: "accepted" };
  for (const side of sides) {
    const text = byId(`edit-${side}`).value.trim();
    const own = rangeText(pair.home[side], ranges[side]);
    // A text area turns CR LF into LF.
    const changed = text && text !== own.replace(/\r\n?/g, "\n").trim();
    change[`${side}Text`] = changed ? text : undefined;
  }
  const relation = byId("edit-relation").value;
  change.relation = relation === pair.relation ? undefined : relation;
  decide(pair, change);
  tell("Edited and accepted.");
}

function listenToEditing() {
  byId("edit-relation").replaceChildren(
    ...Object.keys(relations).map((relation) => element("option", { value: relation }, relation)),
  );
  byId("edit-cancel").addEventListener("click", () => byId("edit").close());
  byId("edit").addEventListener("close", () => {
    if (byId("edit").returnValue === "save") keepEditing();
  });
  byId("edit").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) byId("edit").close("save");
  });
}
