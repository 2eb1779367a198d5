// This benchmark measures what a cortical frame costs: the microseconds of a learning frame (everything is
// known) and of an inference (a third of the variables is known and two thirds are filled in, with as many
// sweeps as the algorithm has by default).
//
// share_of_peak is the time that a probe takes for the matrix work of a learning frame, divided by the time
// of the learning frame. The probe is Eigen's matrix-vector product and rank-1 update (with fused
// multiply-add, which the brain does without for the sake of equal bits on all machines). It is run warm, on
// matrices of the same shapes, in this run on this core, in turn with what is measured. With V visible units,
// H latent units and M middle units, with P(r, c) the mean of the product of an r x c matrix and of its
// transpose, and with U(r, c) the rank-1 update, the matrix work is counted as:
//
//  boltzmann          3 P(V, H) + 2 U(V, H)                              (data, reconstruction, latent again)
//  next-step          3 P(V, H) + 2 U(V, H)                              (encode, predict, blame)
//  masked             2.75 P(V, M) + 1.75 U(V, M) + 4 P(H, M) + 2 U(H, M)  (0.75: share not hidden)
//  predictive-coding  2 (S + 1) [P(V, H) + P(H, M)] + U(V, H) + U(H, M)    (S sweeps)
//
// Everything else is not counted: logistic functions, random numbers, momentum, decay, running means.
#include <Eigen/Dense>
#include <algorithm>
#include <chrono>

#include "organism/learning/cortex/cortex.hpp"
#include "scenarios/lab/bench/bench.hpp"

namespace flinch::lab {
namespace {

using namespace organism::learning;

using Microseconds = std::chrono::duration<double, std::micro>;

/// Keeps the best time of one piece of work so far. The work is measured in short rounds of about
/// `round_length`, so that some rounds are undisturbed on a busy machine.
class Stopwatch {
  public:
    template <class Work>
    void measure(Work work) {
        const auto begun = std::chrono::steady_clock::now();
        for (std::size_t i = 0; i < times_; ++i) work();
        const Microseconds spent = std::chrono::steady_clock::now() - begun;
        best_ = std::min(best_, spent / static_cast<double>(times_));
        times_ = static_cast<std::size_t>(std::clamp(round_length / best_, 1.0, 1000.0));
    }
    [[nodiscard]] double best() const noexcept { return best_.count(); }

  private:
    static constexpr Microseconds round_length{500};
    Microseconds best_{1e12};
    std::size_t times_ = 1;
};

/// Measures Eigen's speed for one shape of matrix: the best of all rounds so far.
class Probe {
  public:
    Probe(std::size_t rows, std::size_t columns)
        : matrix_(Eigen::MatrixXf::Random(static_cast<long>(rows), static_cast<long>(columns))),
          left_(Eigen::VectorXf::Random(static_cast<long>(rows))),
          right_(Eigen::VectorXf::Random(static_cast<long>(columns))) {}

    void measure() {
        pair_.measure([&] {
            left_.noalias() = matrix_ * right_;
            left_ *= 1e-2F;
            right_.noalias() = matrix_.transpose() * left_;
            right_ *= 1e-2F;
        });
        left_.setRandom();
        right_.setRandom();
        update_.measure([&] { matrix_.noalias() += (1e-6F * left_) * right_.transpose(); });
    }
    [[nodiscard]] double product() const noexcept { return pair_.best() / 2; }
    [[nodiscard]] double update() const noexcept { return update_.best(); }

  private:
    Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> matrix_;
    Eigen::VectorXf left_, right_;
    Stopwatch pair_, update_;
};

double matrix_work(const CortexParams& params, const Probe& senses, const Probe& middle) {
    if (params.algorithm == "masked") {
        return 2.75 * senses.product() + 1.75 * senses.update() + 4 * middle.product() + 2 * middle.update();
    }
    if (params.algorithm == "predictive-coding") {
        return 2.0 * (params.sweeps + 1) * (senses.product() + middle.product()) + senses.update() +
               middle.update();
    }
    return 3 * senses.product() + 2 * senses.update();
}

std::vector<Frame> some_frames(const Layout& layout, bool all) {
    std::vector<Frame> frames(16, Frame(layout));
    sim::RandomStream random(2, 0, sim::Purpose::protocol);
    for (Frame& frame : frames) {
        for (const Modality& m : layout.modalities) {
            for (float& value : frame.of(m)) value = random.uniform() < 0.25F ? 0.9F : 0.1F;
        }
        frame.clamp(1);
        if (all) frame.clamp(0);
    }
    return frames;
}

nlohmann::ordered_json row(const std::string& algorithm, std::size_t visible, std::size_t latent) {
    CortexParams params = sim::registry<CortexAlgorithm>().at(algorithm).defaults;
    params.latent = latent;
    if (algorithm == "masked") params.hidden = latent;
    Layout layout;
    layout.add("picture", visible * 2 / 3 / lanes * lanes);
    layout.add("word", visible - layout.size);
    const auto cortex = make_cortex(params, layout, {1, 0, sim::Purpose::cortex});
    const auto known = some_frames(layout, true);
    const auto partly = some_frames(layout, false);
    Probe senses(visible, algorithm == "masked" ? params.hidden : latent);
    Probe middle(latent, params.hidden);
    Thought thought;
    cortex->infer(known[0], thought);
    Stopwatch learning, inferring;
    std::size_t at = 0;
    for (int round = 0; round < 200; ++round) {
        senses.measure();
        middle.measure();
        learning.measure([&] { cortex->learn(known[at++ % known.size()], thought); });
        inferring.measure([&] { cortex->infer(partly[at++ % partly.size()], thought); });
    }
    const double probe = matrix_work(params, senses, middle);
    return {{"algorithm", algorithm},
            {"visible", visible},
            {"latent", latent},
            {"learn_us", learning.best()},
            {"infer_us", inferring.best()},
            {"probe_us", probe},
            {"share_of_peak", probe / learning.best()}};
}

nlohmann::ordered_json rows(const BenchOptions&) {
    auto all = nlohmann::ordered_json::array();
    for (const auto& [visible, latent] : {std::pair<std::size_t, std::size_t>{96, 96}, {512, 256}}) {
        for (const std::string& algorithm : sim::registry<CortexAlgorithm>().names())
            all.push_back(row(algorithm, visible, latent));
    }
    return all;
}

[[maybe_unused]] const bool registered = sim::announce<Benchmark>(
    "brain", {"microseconds a cortical frame; share_of_peak = a probe's time for its "
              "matrix work / ours (goal: 0.4 or more)",
              rows});

}  // namespace
}  // namespace flinch::lab
