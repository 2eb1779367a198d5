#pragma once

#include <stdexcept>

namespace flinch::lab {

/// Is thrown when the machine fails and not the user: a full disk, a file that cannot be written.
class MachineFailure : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

}  // namespace flinch::lab
