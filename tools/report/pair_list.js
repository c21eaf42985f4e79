// The list of article pairs that have a pair to show.

let listed = [];
let listChunks;

/** Two lines that tell the articles apart: folder and files, where both are in one folder. */
function rowNames({ src, tgt }) {
  const [one, other] = [src, tgt].map(({ id }) => id.split("/").filter(Boolean));
  const folder = one.slice(0, -1).join("/");
  if (!folder || folder !== other.slice(0, -1).join("/"))
    return [shortName(src.id), shortName(tgt.id)];
  return [one.at(-2), `${one.at(-1)} · ${other.at(-1)}`];
}

function renderRow(i, open) {
  const home = listed[i];
  const pairs = shownOf.get(home) ?? [];
  const done = pairs.filter((pair) => reviewed(pair).verdict !== "none").length;
  return element(
    "div",
    { role: "listitem" },
    element(
      "button",
      {
        type: "button",
        class: "row",
        "aria-current": home === looked.home ? "true" : "false",
        "data-focus": `row-${home.number}`,
        title: `${home.src.id}\n${home.tgt.id}`,
        onclick: () => open(home),
      },
      element("span", { class: "tag" }, languagesOf(home)),
      element(
        "span",
        { class: "names" },
        ...rowNames(home).map((name) => element("bdi", {}, name)),
      ),
      element("span", { class: "count", title: "reviewed of shown" }, `${done}/${pairs.length}`),
    ),
  );
}

function drawList(open) {
  const now = [...shownOf.keys()];
  if (listChunks && now.length === listed.length && now.every((home, i) => home === listed[i])) {
    listChunks.refresh();
    return;
  }
  listed = now;
  listChunks?.close();
  const list = byId("list");
  listChunks = new Chunks(list, list, listed.length, {
    size: 32,
    height: () => 52,
    render: (i) => renderRow(i, open),
  });
  if (listed.length === 0)
    list.append(element("p", { class: "none" }, "No pair passes the filters."));
}

function revealRow() {
  const i = listed.indexOf(looked.home);
  if (i >= 0) listChunks.item(i).scrollIntoView({ block: "nearest" });
}
