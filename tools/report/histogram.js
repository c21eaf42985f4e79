// The scores of the pairs that pass the other filters, and the least that is shown: a slider.

const bins = 25;

function drawHistogram() {
  const counts = new Array(bins).fill(0);
  for (const pair of data.pairs) {
    if (passes(pair, "threshold")) counts[Math.min(bins - 1, Math.floor(pair.score * bins))] += 1;
  }
  const most = Math.max(1, ...counts);
  const bars = counts.map((count, i) => {
    const height = count > 0 ? 2 + (44 * count) / most : 0;
    const left = (i + 1) / bins <= filter.threshold;
    return svgElement("rect", {
      x: (200 * i) / bins + 1,
      y: 48 - height,
      width: 200 / bins - 2,
      height,
      class: left ? "left-out" : "kept",
    });
  });
  byId("histogram").replaceChildren(...bars);
  byId("histogram").setAttribute(
    "aria-label",
    `Histogram of scores; ${shown.length} pairs are shown`,
  );
  const thumb = byId("threshold");
  thumb.style.left = `${filter.threshold * 100}%`;
  thumb.setAttribute("aria-valuenow", filter.threshold);
  const text = `score ≥ ${filter.threshold.toFixed(2)}`;
  thumb.setAttribute("aria-valuetext", `${text}, ${shown.length} pairs`);
  byId("threshold-text").textContent = text;
}

function setThreshold(value) {
  setFilter({ threshold: Math.round(100 * Math.min(1, Math.max(0, value))) / 100 });
}

function listenToHistogram() {
  const thumb = byId("threshold");
  const track = thumb.parentElement;
  const follow = ({ clientX }) => {
    const { left, width } = track.getBoundingClientRect();
    setThreshold((clientX - left) / width);
  };
  track.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    track.setPointerCapture(event.pointerId);
    thumb.focus();
    follow(event);
    track.addEventListener("pointermove", follow);
  });
  for (const type of ["pointerup", "pointercancel"]) {
    track.addEventListener(type, () => track.removeEventListener("pointermove", follow));
  }
  const steps = {
    ArrowLeft: -0.01,
    ArrowDown: -0.01,
    ArrowRight: 0.01,
    ArrowUp: 0.01,
    PageDown: -0.1,
    PageUp: 0.1,
    Home: -1,
    End: 1,
  };
  thumb.addEventListener("keydown", (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    setThreshold(filter.threshold + steps[event.key]);
  });
}
