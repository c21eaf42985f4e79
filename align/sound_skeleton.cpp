#include "align/sound_skeleton.h"

#include <cstddef>

namespace diglot::align {
namespace {

/// Letters that are spelled as one, and what stands for them in a skeleton.
struct Sound {
  std::string_view skeleton;
  std::size_t letters = 1;
};

/// What begins with this letter, before that one.
Sound sound_of(char letter, char next) {
  switch (letter) {
    case 'b':
      return {"p"};
    case 'p':
      return next == 'h' ? Sound{"f", 2} : Sound{"p"};
    case 'f':
    case 'v':
    case 'w':
      return {"f"};
    case 'c':
      if (next == 'h' || next == 'e' || next == 'i' || next == 'y') return {"s", 2};
      return next == 'k' ? Sound{"k", 2} : Sound{"k"};
    case 'k':
      return next == 's' ? Sound{"ks", 2} : Sound{"k"};
    case 'g':
    case 'q':
      return {"k"};
    case 'x':
      return {"ks"};
    case 'j':
    case 's':
    case 'z':
      return {"s"};
    case 't':
      return next == 's' || next == 'z' ? Sound{"s", 2} : Sound{"t"};
    case 'd':
      return next == 'z' || next == 'j' ? Sound{"s", 2} : Sound{"t"};
    case 'l':
      return {"l"};
    case 'r':
      return {"r"};
    case 'm':
    case 'n':
      return {"n"};
    default:
      return {};
  }
}

}  // namespace

std::string sound_skeleton(std::string_view word) {
  std::string skeleton;
  for (std::size_t i = 0; i < word.size();) {
    const Sound sound = sound_of(word[i], i + 1 < word.size() ? word[i + 1] : ' ');
    // A doubled sound counts once.
    if (!skeleton.ends_with(sound.skeleton)) skeleton += sound.skeleton;
    i += sound.letters;
  }
  return skeleton;
}

}  // namespace diglot::align
