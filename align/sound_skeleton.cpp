#include "align/sound_skeleton.h"

#include <array>
#include <cstddef>

namespace diglot::align {
namespace {

/// Spellings of a sound, and the letters that stand for it; the first that fits is taken.
struct Sound {
  std::string_view spelling;
  std::string_view skeleton;
};

constexpr std::array sounds = {
    Sound{"ph", "f"}, Sound{"ch", "s"}, Sound{"ck", "k"},  Sound{"ce", "s"}, Sound{"ci", "s"},
    Sound{"cy", "s"}, Sound{"kh", "k"}, Sound{"ks", "ks"}, Sound{"gh", "k"}, Sound{"sh", "s"},
    Sound{"zh", "s"}, Sound{"th", "t"}, Sound{"ts", "s"},  Sound{"tz", "s"}, Sound{"dh", "t"},
    Sound{"dz", "s"}, Sound{"dj", "s"}, Sound{"b", "p"},   Sound{"p", "p"},  Sound{"f", "f"},
    Sound{"v", "f"},  Sound{"w", "f"},  Sound{"c", "k"},   Sound{"k", "k"},  Sound{"q", "k"},
    Sound{"g", "k"},  Sound{"x", "ks"}, Sound{"s", "s"},   Sound{"z", "s"},  Sound{"j", "s"},
    Sound{"t", "t"},  Sound{"d", "t"},  Sound{"l", "l"},   Sound{"r", "r"},  Sound{"m", "n"},
    Sound{"n", "n"}};

}  // namespace

std::string sound_skeleton(std::string_view word) {
  std::string skeleton;
  while (!word.empty()) {
    std::size_t taken = 1;
    for (const Sound& sound : sounds) {
      if (!word.starts_with(sound.spelling)) continue;
      // A doubled sound counts once.
      if (!skeleton.ends_with(sound.skeleton)) skeleton += sound.skeleton;
      taken = sound.spelling.size();
      break;
    }
    word.remove_prefix(taken);
  }
  return skeleton;
}

}  // namespace diglot::align
