// A long list of which only what is near the view is in the document: items are made in chunks, and
// a chunk out of sight is an empty box of its height.

class Chunks {
  /** `render(i)` makes item i; `height(i)` guesses its height in pixels before it is made. */
  constructor(host, scroller, count, { size, height, render }) {
    this.host = host;
    this.scroller = scroller;
    this.size = size;
    this.render = render;
    const scrolls = getComputedStyle(scroller).overflowY !== "visible";
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const chunk = this.chunks[target.dataset.chunk];
          if (isIntersecting) this.fill(chunk);
          else this.clear(chunk);
        }
      },
      { root: scrolls ? scroller : null, rootMargin: "300px 0px" },
    );
    this.chunks = [];
    for (let begin = 0; begin < count; begin += size) {
      const end = Math.min(begin + size, count);
      const box = element("div", {
        class: "chunk",
        role: "presentation",
        "data-chunk": this.chunks.length,
      });
      let pixels = 0;
      for (let i = begin; i < end; ++i) pixels += height(i);
      box.style.height = `${pixels}px`;
      this.chunks.push({ begin, end, box, items: null });
    }
    host.replaceChildren(...this.chunks.map(({ box }) => box));
    for (const { box } of this.chunks) this.observer.observe(box);
  }

  fill(chunk) {
    if (chunk.items) return;
    this.make(chunk);
    chunk.box.style.height = "";
  }

  make(chunk) {
    chunk.items = [];
    for (let i = chunk.begin; i < chunk.end; ++i) chunk.items.push(this.render(i));
    chunk.box.replaceChildren(...chunk.items);
  }

  clear(chunk) {
    if (!chunk.items || chunk.box.contains(document.activeElement)) return;
    chunk.box.style.height = `${chunk.box.offsetHeight}px`;
    chunk.box.replaceChildren();
    chunk.items = null;
  }

  /** Makes anew what is there; what had the focus keeps it, known by its data-focus. */
  refresh() {
    const focused =
      this.host.contains(document.activeElement) && document.activeElement.dataset.focus;
    for (const chunk of this.chunks) if (chunk.items) this.make(chunk);
    if (!focused) return;
    const item = this.host.querySelector(`[data-focus="${focused}"]`) ?? this.scroller;
    item.focus({ preventScroll: true });
  }

  /** Item i, made if it isn't there. */
  item(i) {
    const chunk = this.chunks[Math.floor(i / this.size)];
    this.fill(chunk);
    return chunk.items[i - chunk.begin];
  }

  /** Those that are in the document, as [i, item]. */
  *present() {
    for (const { begin, items } of this.chunks) {
      if (items) for (let k = 0; k < items.length; ++k) yield [begin + k, items[k]];
    }
  }

  /** The top and bottom of item i in the window, a guess where it isn't made. */
  extent(i) {
    const { begin, end, box, items } = this.chunks[Math.floor(i / this.size)];
    const { top, bottom, height } = (items?.[i - begin] ?? box).getBoundingClientRect();
    if (items) return { top, bottom };
    const step = height / (end - begin);
    return { top: top + (i - begin) * step, bottom: top + (i - begin + 1) * step };
  }

  close() {
    this.observer.disconnect();
    this.host.replaceChildren();
  }
}
