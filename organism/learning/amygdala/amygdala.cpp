#include "organism/learning/amygdala/amygdala.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

std::size_t inputs_of(const AmygdalaParams& params, const Context& code, const Layout& layout) {
    return params.reads == AssessorInput::raw_senses ? layout.size : code.size();
}

/// Returns a range given within another range, as positions in the whole; nothing if either is missing.
std::optional<InputRange> range_within(std::optional<InputRange> whole, std::optional<InputRange> part) {
    if (!whole || !part) return std::nullopt;
    return InputRange{whole->begin + part->begin, whole->begin + part->end};
}

std::string_view input(AssessorInput reads) {
    return reads == AssessorInput::raw_senses        ? "raw senses"
           : reads == AssessorInput::shuffled_latent ? "the latent code, shuffled"
                                                     : "the latent code";
}

}  // namespace

Amygdala::Amygdala(const AmygdalaParams& params, const std::vector<AssessorTarget>& targets,
                   const Context& code, const Layout& layout, sim::RandomStream noise)
    : Part(part),
      params_(params),
      code_(code),
      baseline_(params.baseline, inputs_of(params, code, layout)),
      expectations_(targets.size()) {
    for (const AssessorTarget& target : targets) {
        assessors_.emplace_back(params, target.name, target.lead, inputs_of(params, code, layout), noise);
        attributable_.push_back(params.reads == AssessorInput::raw_senses
                                    ? std::nullopt
                                    : range_within(code.beside("body"), target.of_body));
    }
}

void Amygdala::read(const Frame& frame, std::span<const float> context, sim::RandomStream& shuffles,
                    std::vector<float>& into) const {
    switch (params_.reads) {
        case AssessorInput::raw_senses:
            return into.assign(frame.values.begin(), frame.values.end());
        case AssessorInput::shuffled_latent:
            return code_.shuffle(context, shuffles, into);
        case AssessorInput::latent:
            return into.assign(context.begin(), context.end());
    }
}

void Amygdala::assess(std::span<const float> read, std::vector<float>& out) const {
    out.assign(assessors_.size(), 0.0F);
    if (lesioned()) return;
    for (std::size_t i = 0; i < assessors_.size(); ++i) out[i] = assessors_[i].assess(read);
}

float Amygdala::expect(std::span<const float> read) {
    float rise = 0;
    for (const float expected : expectations_) rise -= expected;
    assess(read, expectations_);
    for (const float expected : expectations_) rise += expected;
    return rise;
}

Afferents Amygdala::attributed(std::size_t assessor, const Afferents& all) {
    return attributable_[assessor] ? only(*attributable_[assessor], all, attributed_) : all;
}

void Amygdala::learn(std::span<const float> read, std::span<const Supervision> targets, sim::Time elapsed,
                     float gate) {
    baseline_.follow(read, elapsed);
    const Afferents all = baseline_.from(read);
    for (std::size_t i = 0; i < assessors_.size(); ++i)
        assessors_[i].learn(attributed(i, all), targets[i], elapsed, gate);
}

float Amygdala::rehearse(std::span<const float> before, std::span<const float> after,
                         std::span<const Supervision> targets, sim::Time elapsed, float gate) {
    const Afferents all = baseline_.from(before);
    float greatest = 0;
    for (std::size_t i = 0; i < assessors_.size(); ++i) {
        const float error = assessors_[i].rehearse(attributed(i, all), after, targets[i], elapsed, gate);
        greatest = std::max(greatest, std::abs(error));
    }
    return greatest;
}

void Amygdala::pass(sim::Time elapsed) noexcept {
    for (Assessor& assessor : assessors_) assessor.pass(elapsed);
}

float Amygdala::surprise() const noexcept {
    float greatest = 0;
    for (const Assessor& assessor : assessors_) greatest = std::max(greatest, std::abs(assessor.error()));
    return greatest;
}

void Amygdala::interrupt() {
    for (Assessor& assessor : assessors_) assessor.interrupt();
}

void Amygdala::add_to(sim::Fingerprint& fingerprint) const {
    for (const Assessor& assessor : assessors_) assessor.add_to(fingerprint);
    baseline_.add_to(fingerprint);
}

PartDescription Amygdala::describe() const {
    const bool insula = code_.gain("body") > 0 && params_.reads != AssessorInput::raw_senses;
    const bool centred = params_.baseline > sim::Time{};
    return {
        fmt::format("{} assessors, logistic, reading {}{}", assessors_.size(), input(params_.reads),
                    insula ? fmt::format(", and the insula ({:g} times)", code_.gain("body")) : ""),
        fmt::format(
            "TD(lambda) in real time, rate {:g}, trace {}{}", params_.learning_rate,
            sim::duration_text(params_.trace),
            centred ? fmt::format(", inputs from their mean over {}", sim::duration_text(params_.baseline))
                    : ""),
        "squared error to steering's variable, or to its own later output",
        fmt::format("weights N(0, {:g}), output {:g}", params_.initial_spread, params_.initial_output), 1};
}

}  // namespace flinch::organism::learning
