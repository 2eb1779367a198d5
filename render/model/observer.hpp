#pragma once

#include "render/model/expected_map.hpp"
#include "render/model/meaning.hpp"
#include "render/model/narrator.hpp"
#include "render/model/progress.hpp"
#include "render/model/traces.hpp"
#include "render/model/view_model.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// Fills a view model from a life, which it only reads.
class ModelBuilder {
  public:
    explicit ModelBuilder(const lab::Life& life, std::size_t creature = 0);

    /// Must be called at every step of the life.
    void on(lab::Life::Step step, const lab::Life& life);
    /// Brings the rest up to date; must be called before drawing. `expected_places` is the number of places
    /// of the world to ask about (see `ExpectedMap`).
    void refresh(const lab::Life& life, std::size_t expected_places = 0);
    /// A intervention was made by hand.
    void note_intervention(const lab::Life& life, const std::string& what);
    /// The life went back to an earlier moment, of which `progress` was kept.
    void go_back(const lab::Life& life, const Progress& progress);

    [[nodiscard]] const ViewModel& model() const noexcept { return model_; }
    [[nodiscard]] ViewModel& model() noexcept { return model_; }
    [[nodiscard]] const Progress& progress() const noexcept { return progress_; }
    [[nodiscard]] std::size_t creature() const noexcept { return creature_; }

  private:
    ViewModel model_;
    std::size_t creature_;
    Tracer tracer_;
    MeaningAsker meaning_;
    ExpectedMap expected_;
    Narrator narrator_;
    Progress progress_;
};

// Each fills a part of the view model (one file each).
void observe_plan(const lab::Life& life, CourseView& course);    // what never changes
void observe_course(const lab::Life& life, CourseView& course);  // how far it has come
void observe_world(const lab::Life& life, std::size_t creature, WorldView& world);
void observe_sight(const lab::Life& life, std::size_t creature, SightView& sight);
void observe_circuits(const lab::Life& life, std::size_t creature, ViewModel& model);
void observe_state(const lab::Life& life, std::size_t creature, ViewModel& model);
void observe_parts(const lab::Life& life, std::size_t creature, PartsView& parts);
void observe_hippocampus(const lab::Life& life, std::size_t creature, HippocampusView& hippocampus);
void observe_planner(const lab::Life& life, std::size_t creature, PlannerView& planner);
void observe_cerebellum(const lab::Life& life, std::size_t creature, CerebellumView& cerebellum);

}  // namespace flinch::render
