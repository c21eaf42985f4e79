// Each rule finds what it is for, and nothing else.
#include "tests/architecture/rules.h"

#include <gtest/gtest.h>

namespace diglot::architecture {
namespace {

TEST(CheckIncludes, FindsWhatRunsTheWrongWay) {
  const std::string text = "#include <string>\n#include \"align/model.h\"\n";
  EXPECT_EQ(check_includes("tokenize/words.cpp", text),
            Findings{"tokenize/words.cpp:2: tokenize must not include align"});
  EXPECT_EQ(check_includes("corpora/pair.h", text).size(), 1U);
  EXPECT_TRUE(check_includes("align/model.cpp", text).empty());
  EXPECT_TRUE(check_includes("tools/align.cpp", text).empty());
  EXPECT_TRUE(check_includes("tests/align/model_test.cpp", text).empty());
}

TEST(CheckIncludes, FindsTestsInTheProgram) {
  EXPECT_EQ(check_includes("tools/main.cpp", "#include \"tests/corpora/message_of.h\"\n").size(),
            1U);
}

TEST(CheckIncludes, FindsPathsWithoutTheirFolder) {
  EXPECT_EQ(check_includes("corpora/pair.cpp", "#include \"pair.h\"\n").size(), 1U);
  EXPECT_EQ(check_includes("align/model.cpp", "  # include \"../align/model.h\"\n").size(), 1U);
  EXPECT_TRUE(check_includes("corpora/README.md", "#include \"pair.h\"\n").empty());
}

TEST(CheckLibraryCalls, FindsWhatPrintsEndsOrReadsGlobalState) {
  EXPECT_EQ(check_library_calls("align/model.cpp", "int f() {\n  std::cout << 1;\n}\n"),
            Findings{"align/model.cpp:2: a library must not use cout"});
  for (const std::string call : {"std::cerr << 1", "printf(x)", "std::exit(2)", "abort()",
                                 "std::getenv(x)", "std::fprintf(stderr, x)"}) {
    EXPECT_EQ(check_library_calls("corpora/pair.cpp", call + ";\n").size(), 1U) << call;
  }
}

TEST(CheckLibraryCalls, LeavesToolsAndProseAlone) {
  EXPECT_TRUE(check_library_calls("tools/main.cpp", "std::cout << 1;\n").empty());
  for (const std::string text : {"// exit\n", "/* printf\n exit */\n", "f(\"\\\"getenv\");\n",
                                 "snprintf(x, 1, y);\n", "int exit_status = exit;\n",
                                 "boost::system::error_code failure;\n", "f('\"'); // \" exit\n"}) {
    EXPECT_TRUE(check_library_calls("corpora/pair.cpp", text).empty()) << text;
  }
  EXPECT_EQ(check_library_calls("corpora/pair.cpp", "f(\"a\"); exit(1); f(\"b\");\n").size(), 1U);
}

TEST(CheckPragmaOnce, FindsHeadersWithoutIt) {
  EXPECT_EQ(check_pragma_once("corpora/pair.h", "#include <string>\n").size(), 1U);
  EXPECT_TRUE(check_pragma_once("corpora/pair.h", "#pragma once\n\n#include <string>\n").empty());
  EXPECT_TRUE(check_pragma_once("corpora/pair.cpp", "#include <string>\n").empty());
}

TEST(CheckMachinePaths, FindsThem) {
  for (const std::string folder : {"root", "work", "home", "Users"}) {
    for (const std::string before : {"", "see ", "\"", "`", "file=", "("}) {
      const std::string text = "one\n" + before + "/" + folder + "/me\n";
      EXPECT_EQ(check_machine_paths("README.md", text).size(), 1U) << text;
    }
  }
}

TEST(CheckMachinePaths, LeavesOthersAlone) {
  for (const std::string text :
       {"/usr/share\n", "https://example.org/home/news\n", "a/work/b\n", "./root/x\n"}) {
    EXPECT_TRUE(check_machine_paths("README.md", text).empty()) << text;
  }
}

TEST(CheckTableOfFiles, FindsWhatIsMissingOnEitherSide) {
  const std::string text =
      "`prose.h`\n\n| file | idea |\n|---|---|\n| `a.h` `b` | `no.h` |\n| `sub/` | |\n\n"
      "| format | |\n|---|---|\n| `.txt` | |\n";
  const auto check = [&](const std::vector<std::string>& there,
                         const std::vector<std::string>& folders) {
    return check_table_of_files("x/README.md", text, there, folders);
  };
  EXPECT_EQ(check({"a.cpp", "a.h", "b.cpp"}, {"sub"}), Findings{});
  EXPECT_EQ(check({"a.cpp", "b.cpp", "c.h", "run"}, {"other", "sub"}),
            (Findings{"x/README.md:1: no table of files has `c.h`",
                      "x/README.md:1: no table of files has `run`",
                      "x/README.md:1: no table of files has `other/`"}));
  EXPECT_EQ(check({"a.h", "b.txt"}, {"sub"}),
            (Findings{"x/README.md:1: no table of files has `b.txt`",
                      "x/README.md:1: a table has `b`, which is not there"}));
  EXPECT_EQ(check({"a.h", "b.h"}, {}),
            Findings{"x/README.md:1: a table has `sub/`, which is not there"});
}

}  // namespace
}  // namespace diglot::architecture
