#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "align/random.h"
#include "tests/align/toy_model.h"
#include "tests/corpora/temporary_folder.h"

namespace diglot::tools::testing {

/// A folder with the toy model (see tests/align/toy_model.h) and articles in two invented
/// languages, which pass for Romanian and Ukrainian:
/// - model.diglot;
/// - ro/flood.txt and uk/flood.txt tell one story: of 6 sentences each, 4 have a counterpart, in
///   another order; in one of them a figure differs;
/// - ro/fire.txt and uk/strike.txt tell stories of their own.
class News {
 public:
  News() {
    align::Random random(51);
    for (int i = 0; i < 24; ++i) sentences_.push_back(align::testing::invent_sentence(random, 8));
    write("model.diglot", align::testing::toy_model_bytes());
    write("ro/flood.txt", article({ro(0), ro(1), ro(2), ro(3, " 450"), ro(4), ro(5, " 12")}));
    write("uk/flood.txt", article({uk(6), uk(5, " 12"), uk(3, " 470"), uk(0), uk(2), uk(7)}));
    write("ro/fire.txt", article({ro(8), ro(9), ro(10), ro(11)}));
    write("uk/strike.txt", article({uk(12), uk(13), uk(14), uk(15)}));
  }

  /// Invented sentence `i`, with a figure before its full stop.
  [[nodiscard]] std::string ro(std::size_t i, const std::string& figure = "") const {
    std::string sentence = sentences_[i];
    return sentence.insert(sentence.size() - 1, figure);
  }
  /// Its translation.
  [[nodiscard]] std::string uk(std::size_t i, const std::string& figure = "") const {
    return align::testing::translate(ro(i, figure));
  }

  [[nodiscard]] static std::string article(const std::vector<std::string>& sentences) {
    std::string text;
    for (const std::string& sentence : sentences) text += sentence + "\n\n";
    return text;
  }

  /// Writes a file into the folder and returns its path.
  std::string write(const std::string& name, std::string_view bytes) const {
    return folder_.file(name, bytes);
  }
  [[nodiscard]] std::string path(std::string_view name = "") const { return folder_.path(name); }
  [[nodiscard]] std::string bytes_of(std::string_view name) const { return folder_.bytes_of(name); }

  /// What aligns two sentences with their translations, by the encoder of this name.
  [[nodiscard]] std::vector<std::string> align_translation_by(const std::string& encoder) const {
    return {"align",
            "--parallel",
            "--format",
            "vecalign",
            "--encoder",
            encoder,
            "--lang",
            path("ro") + "=ro",
            "--lang",
            path("uk") + "=uk",
            write("ro/a.sents", ro(0) + "\n" + ro(1) + "\n"),
            write("uk/a.sents", uk(0) + "\n" + uk(1) + "\n")};
  }

  /// `align` with the toy model, and the languages of those of the two folders that it reads.
  [[nodiscard]] std::vector<std::string> align(const std::vector<std::string>& arguments) const {
    std::vector<std::string> command = {"align", "--encoder", path("model.diglot")};
    for (const std::string lang : {"ro", "uk"}) {
      const std::string folder = path(lang);
      const auto read = [&](const std::string& argument) {
        return (argument + "/").starts_with(folder + "/");
      };
      if (std::ranges::any_of(arguments, read)) {
        command.insert(command.end(), {"--lang", folder + "=" + lang});
      }
    }
    command.insert(command.end(), arguments.begin(), arguments.end());
    return command;
  }

 private:
  corpora::TemporaryFolder folder_;
  std::vector<std::string> sentences_;
};

/// Whether the model that comes with Diglot is there; tests that need it skip where it isn't.
bool has_builtin_model();

}  // namespace diglot::tools::testing
