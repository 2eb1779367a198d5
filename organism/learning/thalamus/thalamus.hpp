#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the thalamus, which say what may move its gates; a species file may set them.
struct ThalamusParams {
    bool reflex = true;         ///< a circuit that asks for certain channels closes the others
    bool content = true;        ///< a channel whose news changes what the assessors say closes the others
    bool cognition = true;      ///< the cognitive striatum chooses which channels are open
    bool random = false;        ///< a control: the gates open and close at random
    float capture = 0.25F;      ///< a rise of the assessors' summed outputs that captures attention
    sim::Time hold{1'000'000};  ///< reflex and content hold the gates for so long

    static const sim::ParameterTable<ThalamusParams>& parameters();
};

/// The thalamus has gates between the senses and the cortex (Crick 1984, "the searchlight hypothesis";
/// reticular nucleus and basal ganglia: Halassa & Kastner 2017). A channel that is shut does not reach the
/// cortex's frame: it is left open there, as if nothing came in, and is not set to zero. Sight has two
/// channels: one for where the gaze rests, and one for the surround.
class Thalamus final : public Part {
  public:
    static constexpr std::string_view part = "thalamus";

    Thalamus(const ThalamusParams& params, std::vector<Channel> channels, sim::RandomStream random);

    /// Returns the modalities that pass, of those present. `asked` are the channels (bit i: channel i) that
    /// reflexes ask for now; 0 means none.
    [[nodiscard]] std::uint32_t relay(std::uint32_t present, std::uint32_t asked, sim::Time elapsed);
    /// Tells the gates by how much the assessors' summed outputs rose, over the last moment, when the cortex
    /// had that frame.
    void notice(float rise) noexcept;
    /// Sets the wish of the cognitive striatum: only these channels (bits), or all.
    void attend(std::uint32_t channels) noexcept { chosen_ = channels; }
    /// Cuts a part out or puts it back. When the cognitive striatum is cut out, the channels it last chose to
    /// attend to no longer hold the gates.
    void lesion(std::string_view which, bool cut) override;
    void interrupt() override;

    [[nodiscard]] const std::vector<Channel>& channels() const noexcept { return channels_; }
    [[nodiscard]] bool open(std::size_t channel) const noexcept { return ((open_ >> channel) & 1u) != 0; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(random_, open_, focus_, chosen_, drawn_, present_, arrived_, focus_left_, lot_left_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] std::uint32_t channels_in(std::uint32_t modalities) const noexcept;
    void draw_lots(sim::Time elapsed);

    static constexpr std::uint32_t all = ~std::uint32_t{0};

    ThalamusParams params_;
    std::vector<Channel> channels_;
    sim::RandomStream random_;
    std::uint32_t open_ = all;    // channels that were open at the last moment
    std::uint32_t focus_ = all;   // channels that reflex or content holds open
    std::uint32_t chosen_ = all;  // channels that the cognitive striatum wants
    std::uint32_t drawn_ = all;   // channels drawn at random
    std::uint32_t present_ = 0;   // channels with anything in them at the last moment
    std::uint32_t arrived_ = 0;   // those of them that had nothing before
    sim::Time focus_left_{};
    sim::Time lot_left_{};
};

}  // namespace flinch::organism::learning
