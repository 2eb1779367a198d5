#pragma once

#include <string>
#include <string_view>

#include "sim/fingerprint.hpp"

namespace flinch::organism::learning {

/// A part in the field's words. What does not apply is empty.
struct PartDescription {
    std::string architecture;
    std::string learning_rule;
    std::string loss;
    std::string initialisation;
    unsigned cell_types = 1;  ///< however often they are repeated
};

/// A part of the learning subsystem: what the brain does to all of them alike. What a part computes, and from
/// what, its own class says. A part is a value: a copy goes on by itself. It registers itself under its name
/// (see `register_part`).
class Part {
  public:
    explicit Part(std::string_view name) noexcept : name_(name) {}
    virtual ~Part() = default;

    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    /// The part of this name was cut out, or put back with what it knew. Every part hears of every cut, so
    /// that a part that leans on another can see to it. A part that is cut out is silent.
    virtual void lesion(std::string_view part, bool cut) {
        if (part == name_) lesioned_ = cut;
    }
    [[nodiscard]] bool lesioned() const noexcept { return lesioned_; }
    /// False if this nature has no such part.
    [[nodiscard]] virtual bool exists() const noexcept { return true; }
    /// Cuts the thread of time: forgets whatever bridges two moments, and nothing that was learned.
    virtual void interrupt() {}
    /// The creature was carried elsewhere: whatever knew where it is knows that no longer.
    virtual void disorient() {}
    /// Adds all of its state that bears on what it will do.
    virtual void add_to(sim::Fingerprint& fingerprint) const = 0;
    [[nodiscard]] virtual PartDescription describe() const = 0;

  protected:
    Part(const Part&) = default;
    Part& operator=(const Part&) = default;
    Part(Part&&) noexcept = default;
    Part& operator=(Part&&) noexcept = default;

  private:
    std::string_view name_;
    bool lesioned_ = false;
};

}  // namespace flinch::organism::learning
