#include "organism/learning/cerebellum/microzone.hpp"

namespace flinch::organism::learning {

std::unique_ptr<Microzone> make_microzone(const CerebellumNature& nature, std::size_t channels) {
    return sim::registry<MicrozoneMaker>().at(nature.algorithm)(nature, channels);
}

}  // namespace flinch::organism::learning
