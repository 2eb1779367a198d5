#include "organism/learning/cortex/restricted_machine.hpp"

#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float first_mean = 0.1F;  // mean of a visible variable before anything is known of it

float softplus(float x) {
    return sim::log(1.0F + sim::exp(-std::abs(x))) + std::max(x, 0.0F);
}

}  // namespace

RestrictedMachine::RestrictedMachine(const Layout& layout, std::size_t latent_count, float spread,
                                     sim::RandomStream& random)
    : latent(latent_count),
      weights(layout.size, latent_count),
      visible_bias(layout.size),
      latent_bias(padded(latent_count)),
      usual(layout.size),
      activity(padded(latent_count)) {
    for (const Modality& m : layout.modalities) {
        for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
            for (std::size_t j = 0; j < latent; ++j) weights.row(i)[j] = spread * random.normal();
            usual[i] = first_mean;
            visible_bias[i] = sim::log(first_mean / (1.0F - first_mean));
        }
    }
    std::fill_n(activity.begin(), latent, 0.5F);
}

void RestrictedMachine::add_drive(const Modality& modality, std::span<const float> visible,
                                  std::span<float> into) const {
    std::array<float, rows_abreast> block{};
    for (std::size_t k = 0; k < modality.size; k += rows_abreast) {
        const std::size_t first = modality.offset + k;
        const auto some = std::span(block).first(std::min(rows_abreast, modality.size - k));
        for (std::size_t i = 0; i < some.size(); ++i) some[i] = visible[first + i] - usual[first + i];
        add_rows(weights, first, some, into);
    }
}

void RestrictedMachine::activate(std::span<float> latent_values) const {
    squash(latent_values);
    std::fill(latent_values.begin() + static_cast<std::ptrdiff_t>(latent), latent_values.end(), 0.0F);
}

void RestrictedMachine::centre(std::span<const float> latent_values, std::span<float> centred) const {
    for (std::size_t j = 0; j < centred.size(); ++j) centred[j] = latent_values[j] - activity[j];
}

float RestrictedMachine::free_energy(std::span<const float> visible, std::span<const float> drive) const {
    float sum = 0;
    for (std::size_t i = 0; i < visible.size(); ++i) sum -= visible_bias[i] * (visible[i] - usual[i]);
    for (std::size_t j = 0; j < latent; ++j) sum += drive[j] * activity[j] - softplus(drive[j]);
    return sum;
}

float RestrictedMachine::energy(std::span<const float> visible, std::span<const float> latent_values) const {
    float sum = 0;
    for (std::size_t j = 0; j < latent; ++j) sum -= latent_bias[j] * (latent_values[j] - activity[j]);
    for (std::size_t i = 0; i < visible.size(); ++i) {
        float field = visible_bias[i];
        for (std::size_t j = 0; j < latent; ++j)
            field += weights.row(i)[j] * (latent_values[j] - activity[j]);
        sum -= field * (visible[i] - usual[i]);
    }
    return sum;
}

void RestrictedMachine::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(weights.values());
    fingerprint.add(std::span<const float>(visible_bias));
    fingerprint.add(std::span<const float>(latent_bias));
}

}  // namespace flinch::organism::learning
