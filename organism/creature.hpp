#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "organism/body/ear.hpp"
#include "organism/body/eye.hpp"
#include "organism/body/interoception.hpp"
#include "organism/body/muscles.hpp"
#include "organism/body/vestibule.hpp"
#include "organism/learning/brain.hpp"
#include "organism/species/species.hpp"
#include "organism/steering/colliculus/colliculus.hpp"
#include "organism/steering/steering.hpp"
#include "organism/supposition.hpp"
#include "sim/agenda.hpp"
#include "sim/archive.hpp"
#include "sim/event.hpp"
#include "world/world.hpp"

namespace flinch::organism {

/// The kinds of simulation events that belong to a creature. Higher layers use kinds from `first_free_kind`
/// on.
enum class CreatureEvent : std::uint32_t { look, detect, fire, frame, act, hear, feel, tick };
inline constexpr std::uint32_t first_free_kind = 16;

/// Whether a creature's event of this kind only reads the world. The others are its deeds.
[[nodiscard]] constexpr bool only_reads_world(std::uint32_t kind) noexcept {
    return kind != static_cast<std::uint32_t>(CreatureEvent::fire) &&
           kind != static_cast<std::uint32_t>(CreatureEvent::act);
}

/// The connections of the brain of such a creature to the rest of it.
[[nodiscard]] learning::Wiring wiring_of(const Species& species);

/// A hash of what a state of a creature must agree with: its circuits, by name, and the kinds and sizes of
/// all that its body and brain hold. Parameters do not enter it.
[[nodiscard]] std::uint64_t nature_of(const Species& species);

/// A whole creature: body, steering subsystem and learning subsystem, wired together. It is a value: a copy
/// is a snapshot. It perceives the world only through its senses, and time only through events.
class Creature {
  public:
    Creature(const Species& species, std::uint64_t seed, std::uint32_t index, std::uint32_t body);

    /// Schedules its first events.
    void wake(sim::Agenda& agenda, sim::Time now);
    void on(const sim::Event& event, world::World& world, sim::Agenda& agenda);
    /// The same for an event that only reads the world. Creatures may do so side by side, each on a thread of
    /// its own. What such an event brings lies at least `least_delay()` later.
    void on_reading(const sim::Event& event, const world::World& world, sim::Agenda& agenda);
    [[nodiscard]] sim::Time least_delay() const;

    /// Makes skin, mouth, ear and eye sense at once that an apparatus was switched on or off.
    void sense_at_once(sim::Agenda& agenda, sim::Time now) const;
    /// Schedules the moment at which a word reaches its ear, which is when the word has been said.
    void expect_sound(const world::Utterance& utterance, sim::Agenda& agenda);
    /// Adds to a store at once, as an experimenter's injection does.
    void inject(body::Interoception::Store store, float amount) noexcept { inner_.inject(store, amount); }
    void sicken(float nausea) noexcept { inner_.sicken(nausea); }
    void set_sleep_pressure(float pressure) noexcept { inner_.set_sleep_pressure(pressure); }
    /// Lesions a part of the brain or a circuit, or restores it. It returns false if the creature has none of
    /// that name.
    bool lesion(std::string_view part, bool cut);
    /// Tells the creature that it was carried elsewhere, so that the next image does not follow from the last
    /// one.
    void interrupt();
    /// Makes this newborn a creature that has lived before: it has that one's body, memories and weights.
    /// Nothing of what was under way then is left, its lesions are those that it was born with here, and its
    /// random streams are its own. `state` is what was archived of a creature of the same nature. Throws
    /// `sim::BadArchive`.
    void grow_up(std::string_view state);
    void set_learning(bool on) noexcept { learning_ = on; }

    [[nodiscard]] std::uint32_t index() const noexcept { return index_; }
    [[nodiscard]] std::uint32_t body() const noexcept { return body_; }
    [[nodiscard]] const body::Eye& eye() const noexcept { return eye_; }
    [[nodiscard]] const body::Ear& ear() const noexcept { return ear_; }
    [[nodiscard]] const body::Muscles& muscles() const noexcept { return muscles_; }
    [[nodiscard]] const InnerState& inner() const noexcept { return inner_.state(); }
    [[nodiscard]] const steering::Steering& steering() const noexcept { return steering_; }
    [[nodiscard]] steering::Steering& steering() noexcept { return steering_; }
    [[nodiscard]] const learning::Brain& brain() const noexcept { return brain_; }
    [[nodiscard]] const learning::Frame& frame() const noexcept { return moment_.frame; }
    /// The latest input of its brain. Another brain that is given the same inputs learns from the same life.
    [[nodiscard]] const learning::Brain::Moment& moment() const noexcept { return moment_; }
    [[nodiscard]] bool learning() const noexcept { return learning_; }
    [[nodiscard]] std::uint64_t frames() const noexcept { return frames_; }
    [[nodiscard]] float reward() const noexcept { return moment_.reward; }

    /// A supposition at the creature's present place: the surroundings are dimly seen as they are now, and
    /// otherwise only what the caller adds is seen or heard.
    [[nodiscard]] Supposition suppose() const { return Supposition(brain_.layout()).amid(moment_.frame); }
    /// Returns the predictions of its assessors if the supposition were true, and puts the thought that it
    /// would have into `thought`. It changes nothing.
    [[nodiscard]] std::vector<float> ask(const Supposition& supposed, learning::Thought& thought) const {
        return brain_.imagine(supposed.frame(), thought);
    }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive);

  private:
    void look(const world::World& world, sim::Agenda& agenda, sim::Time now);
    void see(const world::World& world, sim::Agenda& agenda, sim::Time now);
    void detect(const world::World& world, sim::Agenda& agenda, sim::Time now);
    void feel(const world::World& world, sim::Agenda& agenda, sim::Time now);
    void tick(sim::Agenda& agenda, sim::Time now);
    void fire(std::uint32_t circuit, world::World& world, sim::Time now);
    void think(const world::World& world, sim::Agenda& agenda, sim::Time now);
    void act(world::World& world, sim::Agenda& agenda, sim::Time now);
    void hear(const world::World& world, std::uint32_t utterance, sim::Time now);

    void doze(sim::Agenda& agenda, sim::Time now);
    const learning::Brain::Moment& observe(const Senses& sensed, const world::World& world);
    void observe_sights(const world::World& world, sim::Time now);
    void observe_sounds(const Senses& sensed);
    void observe_body(const Senses& sensed);
    void observe_place(const world::World& world, sim::Time now);
    void supervise(sim::Time now);
    [[nodiscard]] std::span<float> know(Sense sense) noexcept;
    void tell_if_any(Sense sense, std::span<const float> values);
    [[nodiscard]] Anticipation weigh(const Expectations& expectations, sim::Agenda& agenda, sim::Time now);
    void note_timed(std::uint32_t circuit, sim::Time now);
    void tell_cerebellum(const Senses& senses, sim::Agenda& agenda, sim::Time now);
    void consult_steering(sim::Agenda& agenda, sim::Time now);
    void live_on(const world::World& world, sim::Time now);
    [[nodiscard]] Senses senses(const world::World& world, sim::Time now) const;
    void take_reflex(const steering::Reflex& reflex, sim::Time hold, world::World& world, sim::Time now);
    void shift_gaze(steering::GazeShift shift, sim::Time hold, world::World& world, sim::Time now);
    [[nodiscard]] std::optional<body::Gaze> gaze_for(steering::GazeShift shift) const noexcept;
    void act_of(const steering::Reflex& reflex, sim::Time until, world::World& world, sim::Time now);
    void use_mouth(steering::MouthAct act, world::World& world, sim::Time now);
    [[nodiscard]] std::uint32_t attention(sim::Time now) const noexcept;
    void schedule(sim::Agenda& agenda, CreatureEvent what, sim::Time at, std::uint32_t detail = 0) const;

    std::uint32_t index_;
    std::uint32_t body_;
    sim::Time frame_period_;
    sim::Time quiet_period_;
    sim::Time dozing_period_;
    body::Eye eye_;
    body::Ear ear_;
    body::Muscles muscles_;
    body::Vestibule vestibule_;
    body::Interoception inner_;
    steering::Colliculus colliculus_;
    steering::Steering steering_;
    learning::Brain brain_;
    learning::Brain::Moment moment_;

    /// The signals that the retina sends at one moment.
    struct Image {
        steering::Detection detection;
        float glare = 0;
    };
    std::vector<Image> images_;  // on their way from the retina to steering, after those that have arrived
    std::size_t arrived_ = 0;    // so many of them have
    steering::Detection seen_;   // of the newest image
    steering::Detection detection_;  // of the image that has reached steering
    float glare_ = 0;                // of the image that has reached steering
    float light_ = 1;                // the world's light at the last look

    world::Flavour mouth_;  // the taste of the last bite, until `mouth_until_`
    sim::Time mouth_until_{};
    // This shift holds the gaze until `gazing_until_`.
    steering::GazeShift gazing_ = steering::GazeShift::none;
    sim::Time gazing_until_{};

    std::vector<std::uint32_t> due_;
    std::vector<double> imagined_;  // the signals that steering would have if a thought were true
    std::uint64_t seen_version_ = ~std::uint64_t{0};
    bool ticking_ = false;  // the cerebellum is active, and its next tick is scheduled
    std::vector<std::uint32_t> attention_requests_;  // channels that each circuit requests, as bits
    /// The record of what happened since the last frame.
    struct Since {
        std::vector<bool> fired;  // for each circuit
        float reward = 0;
        float unforeseen = 0;  // the part of the reward that no circuit's anticipation accounts for
        bool scene_changed = true;
        sim::Time frame{};  // the time of the last frame

        void fields(sim::Archive& archive) { archive(fired, reward, unforeseen, scene_changed, frame); }
        void begin(sim::Time now) {
            fired.assign(fired.size(), false);
            reward = unforeseen = 0;
            scene_changed = false;
            frame = now;
        }
    } since_;
    std::uint64_t frames_ = 0;
    bool learning_ = true;
};

}  // namespace flinch::organism
