#include "organism/learning/planner/localiser.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<LocaliserParams>& LocaliserParams::parameters() {
    using P = LocaliserParams;
    static const sim::ParameterTable<P> table{
        {"bearings", &P::bearings, sim::Duration{0s, 10min},
         "to be had after it was carried: a look all around"},
        {"striking", &P::striking, sim::Number{0, 0.99}, "likeness from which a view suggests where it is"},
        {"same_guess", &P::same_guess, sim::Cells{0.01, 10}, "guesses so near each other are one"},
        {"pull", &P::pull, sim::Number{0, 1}, "least share by which a guess follows what suggests it"},
        {"guesses", &P::guesses, sim::Whole{2, 1000}, "at once, at most",
         "Thrun, Fox, Burgard & Dellaert 2001"},
        {"per_walk", &P::per_walk, sim::Cells{0.01, 100},
         "what is seen on so long a way makes most of a score"},
        {"per_look", &P::per_look, sim::Duration{10ms, 10min},
         "or in so long a time, if it looks around without going"},
        {"told_by_looks", &P::told_by_looks, sim::Cells{0, 1e6},
         "walked since something was seen: then its looks tell it, not steps alone"},
        {"clearly", &P::clearly, sim::Number{0, 1}, "another guess must score so much better to be believed"},
        {"supported", &P::supported, sim::Number{0, 1},
         "a guess must score so much above a place never seen"},
        {"proof", &P::proof, sim::Cells{0, 100}, "walked, on which a guess must have held"},
    };
    return table;
}

}  // namespace flinch::organism::learning
