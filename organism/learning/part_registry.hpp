#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

class Brain;

/// A readout is something that a probe can read off a part: one variable, or a family of them, `NAME.MEMBER`.
struct Readout {
    std::string name;     ///< for a family, it ends with the dot
    std::string member;   ///< what the members are, in capitals ("CIRCUIT"); empty for a variable by itself
    std::string unit;     ///< empty for a bare number; a range in words if there is one ("0 to 1")
    std::string about;    ///< what the variable tells, without a full stop
    std::string example;  ///< one variable of the family, such as "expect.flinch"
    std::function<std::vector<std::string>(const Wiring&)> names;  ///< names of the members
    std::function<double(const Part&, std::size_t member, sim::Time now)> read;
};

/// Makes the readout of a variable by itself. `P` is the class of the part.
template <class P>
[[nodiscard]] Readout readout(std::string name, std::string unit, std::string about,
                              double (*read)(const P&, sim::Time now)) {
    return {name,
            {},
            std::move(unit),
            std::move(about),
            name,
            [](const Wiring&) { return std::vector<std::string>{{}}; },
            [read](const Part& part, std::size_t, sim::Time now) {
                return read(static_cast<const P&>(part), now);
            }};
}

/// Makes the readout of a family of variables, one for each of `names`.
template <class P>
[[nodiscard]] Readout readouts(std::string name, std::string member, std::string unit, std::string about,
                               std::string example, std::vector<std::string> (*names)(const Wiring&),
                               double (*read)(const P&, std::size_t member)) {
    return {std::move(name),
            std::move(member),
            std::move(unit),
            std::move(about),
            std::move(example),
            names,
            [read](const Part& part, std::size_t of, sim::Time) {
                return read(static_cast<const P&>(part), of);
            }};
}

/// This is what everything that lists the parts needs to know of one.
struct PartInfo {
    unsigned order = 0;  ///< parts are listed in this order, which also numbers them in a fingerprint
    std::string name;
    std::string about;  ///< what the part does, without a full stop
    bool lesionable = true;
    const Part& (*in)(const Brain&) = nullptr;
    std::vector<Readout> readouts;
};

/// Announces a part. It is meant to initialise a static object in the folder of the part.
bool register_part(PartInfo info);
/// Returns all parts, in their order.
[[nodiscard]] const std::vector<PartInfo>& parts();
/// Returns the names of the parts that can be cut out and put back, in their order.
[[nodiscard]] const std::vector<std::string>& lesionable_parts();
[[nodiscard]] bool is_lesionable(std::string_view part);
/// Returns the index of a part in `lesionable_parts()`. Throws `std::invalid_argument` if it is none of them.
[[nodiscard]] std::size_t part_number(std::string_view part);

/// Returns the names of the circuits that teach an assessor.
[[nodiscard]] std::vector<std::string> taught_circuits(const Wiring& wiring);
/// Returns the names of those of them that the cerebellum times.
[[nodiscard]] std::vector<std::string> timed_circuits(const Wiring& wiring);

}  // namespace flinch::organism::learning
