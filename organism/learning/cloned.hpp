#pragma once

#include <memory>

#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// Holds one of several implementations behind an interface with `clone()`, and copies it with itself. So a
/// part of a brain can be exchanged while the brain stays a value.
template <class Interface>
class Cloned {
  public:
    explicit Cloned(std::unique_ptr<Interface> held) : held_(std::move(held)) {}
    Cloned(const Cloned& other) : held_(other.held_->clone()) {}
    Cloned& operator=(const Cloned& other) {
        if (this != &other) held_ = other.held_->clone();
        return *this;
    }
    Cloned(Cloned&&) noexcept = default;
    Cloned& operator=(Cloned&&) noexcept = default;
    ~Cloned() = default;

    [[nodiscard]] Interface* operator->() const noexcept { return held_.get(); }
    [[nodiscard]] Interface& operator*() const noexcept { return *held_; }
    void fields(sim::Archive& archive) { held_->fields(archive); }

  private:
    std::unique_ptr<Interface> held_;
};

}  // namespace flinch::organism::learning
