#pragma once

#include <string>
#include <string_view>

#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::organism::learning {

/// This describes a part in the terms of the field. A member that does not apply is empty.
struct PartDescription {
    std::string architecture;
    std::string learning_rule;
    std::string loss;
    std::string initialisation;
    unsigned cell_types = 1;  ///< each counted once, however often it is repeated
};

/// A part is one of the parts of the learning subsystem. This class has what the brain does to all of them
/// alike; what a part computes, and from what, its own class says. A part is a value: a copy goes on by
/// itself. It registers itself under its name (see `register_part`).
class Part {
  public:
    explicit Part(std::string_view name) noexcept : name_(name) {}
    virtual ~Part() = default;

    [[nodiscard]] std::string_view name() const noexcept { return name_; }
    /// Tells the part that the part of this name was cut out, or was put back with what it knew. Every part
    /// hears of every cut, so that a part that depends on another can respond to it. A part that is cut out
    /// is silent.
    virtual void lesion(std::string_view part, bool cut) {
        if (part == name_) lesioned_ = cut;
    }
    [[nodiscard]] bool lesioned() const noexcept { return lesioned_; }
    /// Returns false if this species has no such part.
    [[nodiscard]] virtual bool exists() const noexcept { return true; }
    /// Cuts the thread of time: forgets whatever bridges two moments, and nothing that was learned.
    virtual void interrupt() {}
    /// Tells the part that the creature was carried elsewhere: a part that knew where it is knows that no
    /// longer.
    virtual void disorient() {}
    /// Adds to the fingerprint all of its state that bears on what it will do.
    virtual void add_to(sim::Fingerprint& fingerprint) const = 0;
    /// Lists all of its state that changes in a life.
    virtual void fields(sim::Archive& archive) { archive(lesioned_); }
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
