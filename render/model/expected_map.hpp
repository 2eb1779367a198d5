#pragma once

#include "render/model/view_model.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// Finds out what a creature would expect at every place of the world, facing as it does now. Each place is
/// looked at through an eye like its own, and its brain is asked silently. A few places are asked at a time,
/// over and over.
class ExpectedMap {
  public:
    ExpectedMap(const lab::Life& life, std::size_t creature);
    /// Asks about this many more places.
    void ask(const lab::Life& life, std::size_t places, ExpectedView& view);
    /// Forgets all answers.
    void clear(ExpectedView& view);

  private:
    std::size_t creature_;
    int step_ = 1;
    organism::body::Eye eye_;
    std::size_t next_ = 0;
    std::size_t asked_ = 0;
    organism::learning::Thought thought_;
};

}  // namespace flinch::render
