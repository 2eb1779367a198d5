#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {

/// A variable of a life that a probe can read. It is looked up once by its name. Each file of variables/, and
/// each part of the learning subsystem, declares the names that it knows and what they mean.
using Variable = std::function<double(const Life&)>;

/// What things look like to the eye of a species: the foveal code of each kind of thing, seen alone in an
/// empty room.
using Likenesses = std::vector<std::vector<float>>;
[[nodiscard]] Likenesses likenesses(const Scenario& scenario, const organism::Species& species);

/// The context in which names are looked up.
struct VariableScope {
    const Scenario& scenario;
    const Group& group;
    std::shared_ptr<const Likenesses> looks;  ///< null while a file is only being checked
};

/// One variable, or a family of variables: `HEAD.NAME` for each of `names`.
struct VariableFamily {
    std::string head;     ///< the head with its dot; if empty, each of `names` is a variable by itself
    std::string member;   ///< what the names stand for, in capitals ("CIRCUIT"), for the reference
    std::string unit;     ///< empty for a bare number; if there is a range, it is given in words ("0 to 1")
    std::string about;    ///< what the variable means, without a full stop
    std::string example;  ///< one of the variables as a probe reads it: "expect.flinch"
    std::function<std::vector<std::string>(const VariableScope&)> names;
    /// Makes the variable whose name stands at this place among `names`.
    std::function<Variable(const VariableScope&, std::size_t place)> make;
};

/// Puts a family into the registry, as `HEAD.MEMBER`. The call is meant for a static object in the family's
/// file.
bool register_variables(VariableFamily family);

/// The names in what a probe reads: one name, or the two names of a difference, "expect.sweet - expect.salt".
[[nodiscard]] std::vector<std::string> terms_of(const std::string& reads);
/// Finds a variable or a difference of two. Gives nothing if there is no such variable in this group.
[[nodiscard]] std::optional<Variable> find_variable(const std::string& name, const VariableScope& scope);
/// Every single name that `find_variable` knows.
[[nodiscard]] std::vector<std::string> variable_names(const VariableScope& scope);

/// A row of the reference of variables: one variable, or one family such as "expect.CIRCUIT".
struct VariableEntry {
    std::string name;
    std::string unit;
    std::string about;
    std::string example;
};
/// Everything that a probe's `reads` can name, in alphabetical order.
[[nodiscard]] std::vector<VariableEntry> variable_reference();

/// The creature that probes look at.
[[nodiscard]] inline const organism::Creature& subject(const Life& life) {
    return life.creatures().front();
}

}  // namespace flinch::lab
