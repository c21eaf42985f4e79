// A story in Romanian, English and Arabic, and pairs of its sentences.
const { diglot, write } = require("./browser.js");

const texts = {
  "ro.txt":
    "Feribot defect lângă Lemnos\n\nNimeni nu a fost rănit, a anunțat paza de coastă. Un feribot cu 212 pasageri " +
    "s-a defectat luni lângă Lemnos. Trei remorchere l-au tras până la Myrina.\n",
  "en.txt":
    "Ferry breaks down off Lemnos\n\nA ferry with 212 passengers broke down on Monday off Lemnos. Two tugs towed it " +
    "to Myrina. Nobody was hurt, the coast guard said.\n\nThe company promised refunds within 14 days.\n",
  "ar.txt": "تعطلت عبارة على متنها 212 راكبا قرب جزيرة ليمنوس يوم الاثنين. لم يصب أحد بأذى.\n",
};
const articles = Object.entries(texts).map(([name, text]) => write(name, text));

/** The sentences of each article, as the command cuts it. */
const sentences = Object.fromEntries(
  articles.map((name) => [
    name,
    diglot("segment", "--format", "jsonl", name)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ]),
);

/** The side of a pair that is the sentence with these words. */
function side(doc, words) {
  const number = sentences[doc].findIndex(({ text }) => text.includes(words));
  const { begin, end, text } = sentences[doc][number];
  return { doc, lang: doc.slice(0, 2), sentences: [number], begin, end, text };
}

function pair(src, tgt, score, relation, evidence = {}) {
  const none = { numbers: [], names: [], missing: { src: [], tgt: [] }, conflict: [] };
  return {
    src: side(...src),
    tgt: side(...tgt),
    score,
    relation,
    evidence: { ...none, ...evidence },
  };
}

const ro = (words) => ["ro.txt", words];
const en = (words) => ["en.txt", words];
const ar = (words) => ["ar.txt", words];

// In the order of the Romanian text. The second crosses the third and fourth.
const pairs = [
  pair(ro("defect lângă"), en("breaks down"), 0.62, "partial", { names: [["Lemnos", "Lemnos"]] }),
  pair(ro("Nimeni"), en("Nobody"), 0.91, "same"),
  pair(ro("212"), en("212"), 0.97, "translation", {
    numbers: [
      ["212", "212"],
      ["luni", "Monday"],
    ],
    names: [["Lemnos", "Lemnos"]],
  }),
  pair(ro("Trei"), en("Two tugs"), 0.81, "contradiction", {
    names: [["Myrina", "Myrina"]],
    missing: { src: ["Trei"], tgt: ["Two"] },
    conflict: [["Trei", "Two"]],
  }),
  pair(ar("212"), en("212"), 0.95, "translation", { numbers: [["212", "212"]] }),
];

module.exports = { articles, pairs };
