// Ribbons between the two columns, for the pairs of which a sentence is in view. They may cross.

const ribbons = new Map();

/** Where a side of a pair stands in the gutter, from top to bottom. */
function extentOf(side, [first, last], origin) {
  return [
    columns[side].extent(first).top - origin + 3,
    columns[side].extent(last).bottom - origin - 3,
  ];
}

function ribbonShape([s0, s1], [t0, t1], width) {
  const middle = width / 2;
  return (
    `M0 ${s0}C${middle} ${s0} ${middle} ${t0} ${width} ${t0}` +
    `L${width} ${t1}C${middle} ${t1} ${middle} ${s1} 0 ${s1}Z`
  );
}

function drawRibbons() {
  const gutter = byId("ribbons");
  const { top, width, height } = gutter.getBoundingClientRect();
  const inView = ([begin, end]) => end > 0 && begin < height;
  const drawn = new Set();
  const near = new Set();
  for (const side of sides) {
    for (const [i] of columns[side].present())
      for (const pair of linksOf[side].get(i) ?? []) near.add(pair);
  }
  for (const pair of width > 0 ? near : []) {
    const { ranges, relation, verdict } = reviewed(pair);
    const src = extentOf("src", ranges.src, top);
    const tgt = extentOf("tgt", ranges.tgt, top);
    if (!inView(src) && !inView(tgt)) continue;
    if (!ribbons.has(pair)) ribbons.set(pair, svgElement("path", { "data-pair": pair.index }));
    const path = ribbons.get(pair);
    path.setAttribute("d", ribbonShape(src, tgt, width));
    const selected = pair === looked.pair ? " selected" : "";
    const lit = path.classList.contains("lit") ? " lit" : "";
    path.setAttribute("class", `ribbon ${relation} ${verdict}${selected}${lit}`);
    if (!path.isConnected) gutter.append(path);
    drawn.add(pair);
  }
  for (const [pair, path] of ribbons) {
    if (drawn.has(pair)) continue;
    path.remove();
    ribbons.delete(pair);
  }
}

const drawRibbonsSoon = atNextFrame(drawRibbons);

function lightRibbons(pairs) {
  for (const [pair, path] of ribbons) path.classList.toggle("lit", pairs.includes(pair));
}

function listenToScrolling() {
  for (const side of sides) {
    byId(side)
      .querySelector(".scroll")
      .addEventListener("scroll", drawRibbonsSoon, { passive: true });
    new ResizeObserver(drawRibbonsSoon).observe(byId(side));
    new MutationObserver(drawRibbonsSoon).observe(byId(side), { childList: true, subtree: true });
  }
}
