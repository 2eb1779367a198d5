#include "scenarios/lab/bench/frame_parts.hpp"

#include "organism/body/figure.hpp"
#include "scenarios/lab/bench/machine.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

using Rows = nlohmann::ordered_json;

/// A creature two minutes old, in its world, and the machine that it is measured against.
class FrameParts {
  public:
    explicit FrameParts(const std::shared_ptr<const Scenario>& scenario)
        : limits_(measure_limits()), life_(scenario, 0, 1) {
        const sim::Time age = life_.begin() + std::chrono::minutes(2);
        while (life_.now() < age && life_.step() != Life::Step::over) {
        }
    }

    Rows measure() {
        light();
        sight();
        circuits();
        cortex();
        return rows_;
    }

  private:
    [[nodiscard]] const organism::Creature& creature() const { return life_.creatures().front(); }

    /// `operations` are float additions and multiplications, `traffic` bytes.
    template <class Work>
    void part(const char* what, double operations, double traffic, const Work& work) {
        rows_.push_back({{"what", what},
                         {"us", best_microseconds(work)},
                         {"limit_us", limits_.microseconds(operations, traffic)}});
    }

    /// Every ray is compared with the wall and added to its pixel in three planes; every pixel is written.
    void cast(const char* what, std::size_t columns, std::size_t rows, const world::Viewport& window,
              int fine) {
        const world::Pose pose = life_.world().bodies()[creature().body()].leg.at(life_.now());
        const world::Eye eye{pose.position.x, pose.position.y, creature().eye().params().height,
                             pose.heading};
        world::Image image(columns, rows);
        const auto pixels = static_cast<double>(columns * rows);
        part(what, pixels * fine * fine * 5, pixels * 3 * sizeof(float),
             [&] { world::cast_light(life_.world(), life_.now(), eye, window, fine, image); });
    }

    void light() {
        const auto& eye = creature().eye().params();
        cast("light: retina", eye.columns, eye.rows,
             {0, 0, sim::radians(eye.width_degrees), sim::radians(eye.height_degrees)}, 2);
        const float wide = eye.narrowest;
        cast("light: a look for a figure", organism::body::search_side, organism::body::search_side,
             {0, 0, wide, wide}, 3);
    }

    void sight() {
        const world::Image& retina = creature().eye().retina();
        const auto bytes = static_cast<double>(retina.luminance.size() * sizeof(float));
        // The colliculus has to read the image once and to compare each pixel once.
        organism::steering::Colliculus colliculus(life_.group().species.colliculus);
        sim::Time now = life_.now();
        part("colliculus", bytes / sizeof(float), bytes, [&] {
            now += std::chrono::milliseconds(40);
            (void)colliculus.detect(retina, now);
        });
        world::Image look(organism::body::search_side, organism::body::search_side);
        look.luminance.assign(look.luminance.size(), 0.5F);
        for (std::size_t i = 160; i < 240; ++i) look.luminance[i] = i % 20 > 6 && i % 20 < 14 ? 0.1F : 0.5F;
        organism::body::Ground ground;
        ground.learn(look);
        const auto seen = static_cast<double>(look.luminance.size());
        part("figure and ground", 3 * seen, seen * sizeof(float),
             [&] { (void)organism::body::figure_near(look, ground, 10, 10, 6); });
    }

    void circuits() {
        organism::steering::Steering steering = creature().steering();
        std::vector<std::uint32_t> due;
        const auto signals = static_cast<double>(steering.signals().size());
        // Each line reads its signals: some three operations for each circuit, and all signals once.
        part("circuits", 3.0 * static_cast<double>(steering.circuits().size()), signals * sizeof(double),
             [&] {
                 due.clear();
                 steering.due(life_.now(), due);
             });
    }

    void cortex() {
        const organism::learning::Brain& brain = creature().brain();
        const auto& params = brain.cortex().params();
        const auto& frame = creature().frame();
        organism::learning::Thought thought;
        std::size_t open = 0, known = 0;
        for (std::size_t m = 0; m < brain.layout().modalities.size(); ++m)
            ((frame.clamped >> m & 1) != 0 ? known : open) += brain.layout().modalities[m].size;
        const auto latent = static_cast<double>(params.latent);
        // A multiplication and an addition for each weight that is used: once for what is known, and twice a
        // sweep for what is open. The weights are read once; after that they are in the cache.
        const double used =
            latent * (static_cast<double>(known) + 2.0 * params.sweeps * static_cast<double>(open));
        const double weights = latent * static_cast<double>(known + open) * sizeof(float);
        part("cortex: inference", 2 * used, weights,
             [&] { brain.cortex().infer(frame, thought, params.sweeps); });
        // Learning goes through the known weights three times, and changes weights and momentum.
        const auto learner = brain.cortex().clone();
        const double learned = latent * static_cast<double>(known);
        part("cortex: learning", (6 + 7) * learned, 4 * learned * sizeof(float),
             [&] { learner->learn(frame, thought); });
    }

    MachineLimits limits_;
    Life life_;
    Rows rows_ = Rows::array();
};

}  // namespace

Rows frame_parts(const std::shared_ptr<const Scenario>& scenario) {
    return FrameParts(scenario).measure();
}

}  // namespace flinch::lab
