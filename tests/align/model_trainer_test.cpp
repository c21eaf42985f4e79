#include "align/model_trainer.h"

#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
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

using Sections = std::map<std::string, std::string>;

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

TrainingText text() { return {bitext(), {}, {}}; }

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
  return serialize_model(train_model(vocabulary, text(), stories(), small(), silent));
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
  const auto sections = train_model(vocabulary, text(), stories(), options, progress);
  EXPECT_EQ(stages,
            (std::set<std::string>{"vocabulary", "names", "features", "encoder", "scores"}));
  EXPECT_NE(sections.at("card").find("en-ro"), std::string::npos);
}

TEST(ModelTrainer, RefusesGoldOfAnArticleThatIsNotThere) {
  ModelTrainerOptions options = small();
  options.encoder.pairs = 640;
  const std::string vocabulary = train_vocabulary(bitext(), options, silent);
  ScorerData data = stories();
  data.gold.push_back({"no/en.txt", "0/ro.txt", corpora::Relation::same, "a", "b"});
  EXPECT_NE(message_of([&] {
              train_model(vocabulary, text(), data, options, silent);
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
  EXPECT_NE(message_of([&] { train_model("nonsense", text(), {}, small(), silent); }), "no error");
}

/// The retrieval errors of a model among 100 fresh sentences of two invented languages.
std::size_t errors_of(const ModelFile& file, const testing::InventedBitext& fresh) {
  const StaticEncoder encoder(file);
  const std::vector<std::string_view> src(fresh.src.begin(), fresh.src.end());
  const std::vector<std::string_view> tgt(fresh.tgt.begin(), fresh.tgt.end());
  return count_retrieval_errors(encoder.encode(src), encoder.encode(tgt), {});
}

TEST(ModelTrainer, GoesOnFromAModelWithALanguageItDoesNotKnow) {
  const ModelFile before = ModelFile::parse(train(2), "before");
  // The same sentences, with the words of the second language spelled backwards.
  const auto in_third_language = [](testing::InventedBitext bitext) {
    for (std::string& sentence : bitext.tgt) std::ranges::reverse(sentence);
    return bitext;
  };
  const auto known = in_third_language(testing::invent_bitext(1000, 4));
  const auto fresh = in_third_language(testing::invent_bitext(100, 9));
  ModelTrainerOptions options = small();
  options.bits = Bits::eight;      // the model has its own
  options.encoder.dimension = 64;  // and its dimension
  const Sections sections = continue_model(
      before, {{{"en", "el", "toy", 1, known.src, known.tgt}}, {}, {}}, {}, options, silent);
  const ModelFile after = ModelFile::parse(serialize_model(sections), "after");
  EXPECT_GT(errors_of(before, fresh), 50U) << "of 100";
  EXPECT_LT(errors_of(after, fresh), 25U) << "of 100";

  EXPECT_EQ(after.section("subwords"), before.section("subwords"));
  EXPECT_EQ(after.section("scorer"), before.section("scorer"))
      << "there are no stories to fit it to";
  EXPECT_EQ(after.section("stories"), before.section("stories"));
  EXPECT_EQ(after.section("rows").size(), before.section("rows").size());
  EXPECT_NE(after.section("rows"), before.section("rows"));
  EXPECT_NE(after.section("card").find(before.signature()), std::string::npos);
  const auto background = Background(after, 16).languages();
  const auto known_background = Background(before, 16).languages();
  ASSERT_TRUE(background.contains("ro"));
  const auto kept = background.at("ro").values();
  const auto expected = known_background.at("ro").values();
  ASSERT_GT(expected.size(), 0U);
  EXPECT_TRUE(std::ranges::equal(kept, expected)) << "kept: nothing new is said in it";
  EXPECT_TRUE(background.contains("el")) << "new";
}

TEST(ModelTrainer, GoesOnFromItsCheckpoint) {
  ModelTrainerOptions options = small();
  options.encoder.pairs = 2000;
  const std::string vocabulary = train_vocabulary(bitext(), options, silent);
  const auto train_with = [&](const ModelProgress& progress) {
    return serialize_model(train_model(vocabulary, text(), stories(), options, progress));
  };
  const std::string expected = train_with(silent);

  const corpora::TemporaryFolder folder;
  options.checkpoint = folder.path("model.checkpoint");
  options.seconds_between_checkpoints = 0;
  EXPECT_THROW(train_with([](const ModelTrainingProgress& at) {
                 if (at.encoder.pairs_seen >= 1000) throw std::runtime_error("stopped");
               }),
               std::runtime_error);
  ASSERT_EQ(folder.entries(), 1U);

  options.encoder.seed = 2;
  EXPECT_NE(message_of([&] { train_with(silent); }).find("other data or options"),
            std::string::npos);
  options.encoder.seed = 1;
  TrainingText other = text();
  for (std::string& sentence : other.bitext.front().tgt) sentence += " bado";
  EXPECT_NE(message_of([&] {
              train_model(vocabulary, other, stories(), options, silent);
            }).find("other data or options"),
            std::string::npos);

  bool resumed = false;
  EXPECT_EQ(train_with([&](const ModelTrainingProgress& at) { resumed |= at.encoder.resumed; }),
            expected);
  EXPECT_TRUE(resumed);
  EXPECT_EQ(folder.entries(), 0U);
}

TEST(ModelTrainer, TellsHowFarTheEncoderIs) {
  ModelTrainerOptions options = small();
  options.encoder.pairs = 640;
  const std::string vocabulary = train_vocabulary(bitext(), options, silent);
  ModelTrainingProgress last;
  train_model(vocabulary, text(), stories(), options, [&](const ModelTrainingProgress& at) {
    if (at.stage == "encoder") last = at;
  });
  EXPECT_GT(last.done, 0U);
  EXPECT_EQ(last.done, last.total);
  EXPECT_EQ(last.done, last.encoder.pairs_seen);
  EXPECT_GE(last.encoder.held_out_error, 0) << "some of the text is held out";
}

TEST(ModelTrainer, RoundsToTheBitsThatAreAskedFor) {
  ModelTrainerOptions options = small();
  options.encoder.pairs = 640;
  options.bits = Bits::eight;
  const std::string vocabulary = train_vocabulary(bitext(), options, silent);
  const auto bytes = [&] {
    return train_model(vocabulary, text(), stories(), options, silent).at("rows").size();
  };
  const std::size_t eight = bytes();
  options.bits = Bits::four;
  EXPECT_EQ(bytes() * 2, eight);
}

TEST(ModelTrainer, NeedsText) {
  EXPECT_NE(message_of([&] { train_vocabulary({}, small(), silent); }), "no error");
}

}  // namespace
}  // namespace diglot::align
