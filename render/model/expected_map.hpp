#pragma once

#include "render/model/view_model.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// What a creature would expect at every place of the world, facing as it does now: each place is looked at
/// through an eye like its own, and a silent copy of its brain is asked. A few places at a time, over and
/// over.
class ExpectedMap {
  public:
    ExpectedMap(const lab::Life& life, std::size_t creature);
    /// Asks about so many more places.
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
