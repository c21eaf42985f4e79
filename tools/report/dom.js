// Elements. All text on the page goes through text nodes: what articles hold is never markup.

/** An element with attributes, listeners (`onclick: f`) and children. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

function svgElement(name, attributes = {}) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const byId = (id) => document.getElementById(id);

/** `draw` at the next frame, once however often it was asked for. */
function atNextFrame(draw) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      draw();
    });
  };
}

/** What happened, for who sees and who hears. */
function tell(text) {
  byId("status").textContent = text;
}

/** What is wrong, and stays so. */
function warn(text) {
  byId("warning").textContent = text;
  byId("warning").hidden = false;
}

/** What is to be seen already, for who hears alone. */
function say(text) {
  byId("spoken").textContent = text;
}
