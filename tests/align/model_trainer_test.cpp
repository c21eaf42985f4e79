#include "align/model_trainer.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>
#include <tbb/global_control.h>

#include "align/comparable_aligner.h"
#include "align/model.h"
#include "align/retrieval_evaluation.h"
#include "tests/align/invented_bitext.h"
#include "tests/corpora/message_of.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::align {
namespace {

using corpora::message_of;

const ModelProgress silent = [](const ModelTrainingProgress&) {};

ModelTrainerOptions small() {
  ModelTrainerOptions options;
  options.vocabulary.vocabulary_size = 200;
  options.buckets = 2048;
  options.encoder.dimension = 16;
  options.encoder.batch = 64;
  options.encoder.pairs = 8000;
  options.encoder.learning_rate = 0.05F;
  options.background_sentences = 32;
  return options;
}

BitextCollection bitext() {
  const auto invented = testing::invent_bitext(1000, 2);
  return {{"en", "ro", "toy", 1, invented.src, invented.tgt}};
}

/// Four stories of two languages, with gold, and their articles in the order en0 ro0 en1 ro1 ...
ScorerData stories() {
  ScorerData data;
  for (std::uint64_t story = 0; story < 4; ++story) {
    const auto shared = testing::invent_bitext(8, 100 + story);
    const std::string en = std::to_string(story) + "/en.txt";
    const std::string ro = std::to_string(story) + "/ro.txt";
    data.articles.push_back(testing::make_article(en, "en", shared.src));
    data.articles.push_back(testing::make_article(ro, "ro", shared.tgt));
    for (std::size_t i = 0; i < shared.src.size(); ++i) {
      data.gold.push_back({en, ro, corpora::Relation::translation, shared.src[i], shared.tgt[i]});
    }
  }
  return data;
}

std::string train(std::size_t threads) {
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  const std::string vocabulary = train_vocabulary(bitext(), small(), silent);
  return serialize_model(train_model(vocabulary, bitext(), stories(), small(), silent));
}

TEST(ModelTrainer, MakesAModelThatTranslatesWithAnyNumberOfThreads) {
  const std::string bytes = train(1);
  EXPECT_EQ(bytes, train(2)) << "the same bytes";

  const corpora::TemporaryFolder folder;
  const Model model(ModelFile::open(folder.file("trained.diglot", bytes)));
  EXPECT_EQ(model.encoder.dimension(), 16U);
  const auto fresh = testing::invent_bitext(100, 9);
  const std::vector<std::string_view> src(fresh.src.begin(), fresh.src.end());
  const std::vector<std::string_view> tgt(fresh.tgt.begin(), fresh.tgt.end());
  EXPECT_LE(count_retrieval_errors(model.encoder.encode(src), model.encoder.encode(tgt), {}), 10U);

  const auto shared = testing::invent_bitext(8, 55);
  const auto links = ComparableAligner(model).align(testing::make_article("a", "en", shared.src),
                                                    testing::make_article("b", "ro", shared.tgt));
  std::size_t right = 0;
  for (const Link& link : links) right += link.bead.src == link.bead.tgt ? 1 : 0;
  EXPECT_GE(right, 5U) << "of 8";
}

TEST(ModelTrainer, TellsItsStages) {
  std::set<std::string> stages;
  const ModelProgress progress = [&](const ModelTrainingProgress& at) { stages.insert(at.stage); };
  ModelTrainerOptions options = small();
  options.encoder.pairs = 640;
  const std::string vocabulary = train_vocabulary(bitext(), options, progress);
  const auto sections = train_model(vocabulary, bitext(), stories(), options, progress);
  EXPECT_EQ(stages, (std::set<std::string>{"vocabulary", "features", "encoder", "scores"}));
  EXPECT_NE(sections.at("card").find("en-ro"), std::string::npos);
}

TEST(ModelTrainer, RefusesGoldOfAnArticleThatIsNotThere) {
  ModelTrainerOptions options = small();
  options.encoder.pairs = 640;
  const std::string vocabulary = train_vocabulary(bitext(), options, silent);
  ScorerData data = stories();
  data.gold.push_back({"no/en.txt", "0/ro.txt", corpora::Relation::same, "a", "b"});
  EXPECT_NE(message_of([&] {
              train_model(vocabulary, bitext(), data, options, silent);
            }).find("'no/en.txt'"),
            std::string::npos);
}

TEST(ModelTrainer, RefusesOptionsOutOfRange) {
  ModelTrainerOptions options = small();
  options.buckets = 0;
  EXPECT_NE(message_of([&] { options.validate(); }).find("buckets"), std::string::npos);
  options = small();
  options.vocabulary.vocabulary_size = 1;
  EXPECT_NE(message_of([&] { options.validate(); }).find("vocabulary"), std::string::npos);
  options = small();
  options.encoder.batch = 0;
  EXPECT_NE(message_of([&] { options.validate(); }).find("batch"), std::string::npos);
}

TEST(ModelTrainer, RefusesAVocabularyThatIsNone) {
  EXPECT_NE(message_of([&] { train_model("nonsense", bitext(), {}, small(), silent); }),
            "no error");
}

TEST(ModelTrainer, NeedsText) {
  EXPECT_NE(message_of([&] { train_vocabulary({}, small(), silent); }), "no error");
}

}  // namespace
}  // namespace diglot::align
