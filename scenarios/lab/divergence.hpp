#pragma once

#include <stdexcept>

namespace flinch::lab {

/// Is thrown when learning has come to a number that is none (NaN or infinite), so that nothing it says means
/// anything. The message says in which creature and part, when, and how to come there again.
class Divergence : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace flinch::lab
