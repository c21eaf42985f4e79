#pragma once

#include <unistd.h>

namespace diglot::corpora {

/// For as long as it lives, permissions hold for this process even if it runs as root.
class Unprivileged {
 public:
  Unprivileged() : user_(::geteuid()) {
    if (user_ == 0) changed_ = ::seteuid(65534) == 0;
  }
  ~Unprivileged() {
    if (changed_ && ::seteuid(user_) != 0) ::_exit(1);
  }
  Unprivileged(const Unprivileged&) = delete;
  Unprivileged& operator=(const Unprivileged&) = delete;

 private:
  uid_t user_;
  bool changed_ = false;
};

}  // namespace diglot::corpora
