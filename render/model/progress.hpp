#pragma once

#include <vector>

#include "render/model/view_model.hpp"
#include "scenarios/lab/experiment/recorder.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// Reads the scenario's probes in this one life, and says how the findings look in it so far.
class Progress {
  public:
    explicit Progress(const lab::Life& life);
    void on(lab::Life::Step step, const lab::Life& life) { recorder_.on(step, life); }
    /// Brings the findings up to date, if there is anything new.
    void refresh(const lab::Life& life, std::vector<FindingView>& findings);
    /// Forgets that findings were resolved after a moment.
    static void go_back(double time, std::vector<FindingView>& findings);
    [[nodiscard]] std::size_t measures() const noexcept { return recorder_.measures().rows().size(); }

  private:
    lab::Recorder recorder_;
    std::size_t judged_ = ~std::size_t{0};  // measures when the findings were last looked at
};

}  // namespace flinch::render
