// The pairs of two articles as dots: a translation runs down the diagonal, newsrooms of their own
// don't.

const plotHeight = 180;

/** How each relation is drawn, told apart by shape too. */
const dotShapes = {
  translation: (pen, x, y) => pen.arc(x, y, 3, 0, 7),
  same: (pen, x, y) => pen.arc(x, y, 3, 0, 7),
  partial: (pen, x, y) => pen.rect(x - 2.5, y - 2.5, 5, 5),
  contradiction: (pen, x, y) => {
    pen.moveTo(x, y - 4);
    pen.lineTo(x + 4, y + 3);
    pen.lineTo(x - 4, y + 3);
    pen.closePath();
  },
};

/** Where the middle of a pair stands in the plot. */
function dotOf(pair, width) {
  const { ranges } = reviewed(pair);
  const share = (side) =>
    (ranges[side][0] + ranges[side][1] + 1) / 2 / looked.home[side].sentences.length;
  return [8 + share("src") * (width - 16), 8 + share("tgt") * (plotHeight - 16)];
}

function drawDotPlot() {
  const canvas = byId("dot-plot");
  const pairs = shownOf.get(looked.home) ?? [];
  canvas.setAttribute(
    "aria-label",
    `Dot plot of ${pairs.length} pairs: ${looked.home.src.sentences.length} source sentences by ` +
      `${looked.home.tgt.sentences.length} target sentences`,
  );
  const width = canvas.clientWidth;
  const ratio = window.devicePixelRatio || 1;
  canvas.width = width * ratio;
  canvas.height = plotHeight * ratio;
  const pen = canvas.getContext("2d");
  pen.scale(ratio, ratio);
  const style = getComputedStyle(document.body);
  for (const pair of pairs) {
    const [x, y] = dotOf(pair, width);
    const { relation, verdict } = reviewed(pair);
    pen.globalAlpha = verdict === "rejected" ? 0.3 : 1;
    pen.fillStyle = pen.strokeStyle = style.getPropertyValue(`--${relation}`);
    pen.beginPath();
    dotShapes[relation](pen, x, y);
    if (relation === "same") pen.stroke();
    else pen.fill();
    if (pair !== looked.pair) continue;
    pen.beginPath();
    pen.strokeStyle = style.color;
    pen.arc(x, y, 7, 0, 7);
    pen.stroke();
  }
}

const drawDotPlotSoon = atNextFrame(drawDotPlot);

function listenToDotPlot(select) {
  const canvas = byId("dot-plot");
  canvas.addEventListener("click", ({ offsetX, offsetY }) => {
    const far = (pair) => {
      const [x, y] = dotOf(pair, canvas.clientWidth);
      return Math.hypot(x - offsetX, y - offsetY);
    };
    const pairs = shownOf.get(looked.home) ?? [];
    if (pairs.length > 0) select(pairs.reduce((a, b) => (far(b) < far(a) ? b : a)));
  });
  new ResizeObserver(drawDotPlotSoon).observe(canvas);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawDotPlotSoon);
}
