#include "organism/learning/cerebellum/microzone.hpp"

namespace flinch::organism::learning {

std::unique_ptr<Microzone> make_microzone(const CerebellumParams& params, std::size_t channels) {
    return sim::registry<MicrozoneMaker>().at(params.algorithm)(params, channels);
}

}  // namespace flinch::organism::learning
