// The facts of a pair, found in its texts: numbers, names and quotations that agree, what one side
// lacks, and what conflicts.

const kindNames = { numbers: "number", names: "name", quotations: "quotation" };

/** The facts of one side: {text, kind, state, other}. */
function factsOf(pair, side) {
  const { evidence } = pair;
  const [mine, theirs] = side === "src" ? [0, 1] : [1, 0];
  const facts = [];
  for (const agreement of evidence.conflict) {
    facts.push({
      text: agreement[mine],
      kind: "fact",
      state: "conflict",
      other: agreement[theirs],
    });
  }
  for (const [member, kind] of Object.entries(kindNames)) {
    for (const agreement of evidence[member]) {
      facts.push({ text: agreement[mine], kind, state: "agree", other: agreement[theirs] });
    }
  }
  for (const text of evidence.missing[side]) {
    if (!facts.some((fact) => fact.state === "conflict" && fact.text === text)) {
      facts.push({ text, kind: "fact", state: "missing" });
    }
  }
  return facts;
}

/** What a mark says in words. */
function factLabel(fact) {
  if (fact.state === "conflict") return `conflicts with “${fact.other}”`;
  if (fact.state === "missing") return "missing on the other side";
  return `${fact.kind}, agrees with “${fact.other}”`;
}

/** Where a fact stands and `taken` leaves room: as a word if it can be, else anywhere. */
function placeOf(fact, text, taken) {
  const literal = fact.text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  for (const pattern of [`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, literal]) {
    for (const match of text.matchAll(new RegExp(pattern, "gu"))) {
      const place = { begin: match.index, end: match.index + fact.text.length, fact };
      if (!taken.some((other) => place.begin < other.end && other.begin < place.end)) return place;
    }
  }
  return undefined;
}

/** The places of facts in a text. Quotations may hold others. */
function locateFacts(facts, text) {
  const places = [];
  const quotations = [];
  for (const fact of facts) {
    const taken = fact.kind === "quotation" ? quotations : places;
    const place = fact.text ? placeOf(fact, text, taken) : undefined;
    if (place) taken.push(place);
  }
  return { places, quotations };
}

/** The part of a text from `begin` to `end` as nodes, with the facts in it marked. */
function markedNodes(text, { places, quotations }, begin = 0, end = text.length) {
  const cuts = new Set([begin, end]);
  for (const place of [...places, ...quotations]) {
    for (const cut of [place.begin, place.end]) if (begin < cut && cut < end) cuts.add(cut);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((cut, i) => {
    const covers = (place) => place.begin <= cut && cut < place.end;
    let node = document.createTextNode(text.slice(cut, ordered[i + 1]));
    for (const place of [places.find(covers), quotations.find(covers)]) {
      if (!place) continue;
      const { kind, state } = place.fact;
      const label = factLabel(place.fact);
      node = element(
        "mark",
        { class: `${kind} ${state}`, title: label, "aria-description": label },
        node,
      );
    }
    return node;
  });
}
