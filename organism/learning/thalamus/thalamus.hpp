#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of the thalamus: what may move its gates.
struct ThalamusParams {
    bool reflex = true;         ///< a circuit that asks for certain channels closes the others
    bool content = true;        ///< a channel whose news changes what the assessors say closes the others
    bool cognition = true;      ///< the cognitive striatum chooses
    bool random = false;        ///< a control: the gates open and close by lot
    float capture = 0.25F;      ///< a rise of what the assessors say, summed, that captures attention
    sim::Time hold{1'000'000};  ///< and for so long

    static const sim::ParameterTable<ThalamusParams>& parameters();
};

/// Gates between the senses and the cortex (Crick 1984, "the searchlight hypothesis"; reticular nucleus and
/// basal ganglia: Halassa & Kastner 2017). A channel that is shut does not reach the cortex's frame: it is
/// left open there, as if nothing came in, not set to zero. Sight has two places: where the gaze rests, and
/// the surround.
class Thalamus final : public Part {
  public:
    static constexpr std::string_view part = "thalamus";

    Thalamus(const ThalamusParams& params, std::vector<Channel> channels, sim::RandomStream random);

    /// The modalities that pass, of those present. `asked` are channels (bit i: channel i) that reflexes ask
    /// for now; 0 is none.
    [[nodiscard]] std::uint32_t relay(std::uint32_t present, std::uint32_t asked, sim::Time elapsed);
    /// What the assessors came to say when the cortex had that frame: how much more than a moment before.
    void notice(float rise) noexcept;
    /// The cognitive striatum's wish: these channels only (bits), or all.
    void attend(std::uint32_t channels) noexcept { chosen_ = channels; }
    /// What the cognitive striatum last chose to attend to holds the gates no longer when it is cut out.
    void lesion(std::string_view which, bool cut) override;
    void interrupt() override;

    [[nodiscard]] const std::vector<Channel>& channels() const noexcept { return channels_; }
    [[nodiscard]] bool open(std::size_t channel) const noexcept { return ((open_ >> channel) & 1u) != 0; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] std::uint32_t channels_in(std::uint32_t modalities) const noexcept;
    void draw_lots(sim::Time elapsed);

    static constexpr std::uint32_t all = ~std::uint32_t{0};

    ThalamusParams params_;
    std::vector<Channel> channels_;
    sim::RandomStream random_;
    std::uint32_t open_ = all;    // of channels, at the last moment
    std::uint32_t focus_ = all;   // what reflex or content holds
    std::uint32_t chosen_ = all;  // what cognition wants
    std::uint32_t drawn_ = all;   // by lot
    std::uint32_t present_ = 0;   // channels with anything in them at the last moment
    std::uint32_t arrived_ = 0;   // of them, those that had nothing before
    sim::Time focus_left_{};
    sim::Time lot_left_{};
};

}  // namespace flinch::organism::learning
