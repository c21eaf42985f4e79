// Aligns two tiny articles with the model it is given: reaches all three libraries and what they
// need.
#include <iostream>
#include <string>

#include "align/comparable_aligner.h"
#include "align/model.h"
#include "corpora/article.h"
#include "tokenize/segment.h"

namespace {

using namespace diglot;

corpora::Article make_article(std::string lang, std::string text) {
  corpora::Article article;
  article.id = lang;
  article.sentences = tokenize::segment(text, {lang, tokenize::LineEnds::end_sentences});
  article.lang = std::move(lang);
  article.text = std::move(text);
  return article;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const align::Model model(align::ModelFile::open(argv[1]));
  const corpora::Article src = make_article("ro", "Incendiul a ars 450 de hectare de pădure.");
  const corpora::Article tgt = make_article("en", "The fire burned 450 hectares of forest.");
  const auto links = align::ComparableAligner(model).align(src, tgt);
  for (const align::Link& link : links) {
    std::cout << link.bead.score << '\t' << src.text_of(src.bytes_of(link.bead.src)) << '\t'
              << tgt.text_of(tgt.bytes_of(link.bead.tgt)) << '\n';
  }
  return links.empty() ? 1 : 0;
}
