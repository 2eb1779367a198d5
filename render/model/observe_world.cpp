#include <algorithm>
#include <optional>

#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

constexpr double lingering = 1.6;  // seconds that a bubble stays

void observe_things(const lab::Life& life, WorldView& view) {
    const auto& world = life.world();
    view.things.clear();
    for (const auto& thing : world.things()) {
        if (!thing.present) continue;
        const auto& kind = world.kinds()[thing.kind];
        const auto pose = thing.leg.at(life.now());
        SeenThing seen;
        seen.position = pose.position;
        seen.name = kind.name;
        seen.kind = thing.kind;
        seen.size = kind.size;
        if (kind.aside.width() > 0) seen.facing = pose.heading;
        seen.warmth = kind.contact.warmth;
        seen.smell = std::max(kind.odour.food, kind.odour.rot);
        seen.foul = kind.odour.rot > kind.odour.food;
        seen.picture = &kind.picture;
        view.things.push_back(std::move(seen));
    }
}

void observe_bubbles(const lab::Life& life, WorldView& view) {
    view.bubbles.clear();
    view.said.clear();
    const double now = sim::seconds(life.now());
    for (const auto& utterance : life.world().utterances()) {
        const double age = (now - sim::seconds(utterance.end)) / lingering;
        if (age >= 1) continue;
        view.bubbles.push_back({utterance.word, utterance.from, utterance.voice.loudness,
                                static_cast<float>(std::clamp(age, 0.0, 1.0)),
                                utterance.voice.rhythm > 0.3F});
        view.said = utterance.word.empty() ? "♪" : utterance.word;
    }
}

/// The retinal image. Who was just carried elsewhere has not looked there yet: a copy of its eye looks, so
/// that the picture is not that of the place before.
const world::Image& retina_of(const lab::Life& life, const organism::Creature& creature,
                              std::optional<organism::body::Eye>& copy) {
    if (!creature.eye().blindfolded()) return creature.eye().retina();
    copy = creature.eye();
    copy->look(life.world(), life.world().bodies()[creature.body()].leg.at(life.now()), life.now());
    return copy->retina();
}

}  // namespace

void observe_world(const lab::Life& life, std::size_t chosen, WorldView& view) {
    if (!life.world().map().doors().empty()) view.map = life.world().map();  // doors open and shut
    observe_things(life, view);
    observe_bubbles(life, view);
    view.creatures.clear();
    for (const auto& creature : life.creatures()) {
        const auto& body = life.world().bodies()[creature.body()];
        const auto& muscles = creature.muscles();
        view.creatures.push_back({body.leg.at(life.now()), std::string(name_of(muscles.posture(life.now()))),
                                  std::string(name_of(muscles.action())), body.leg.moving(life.now()),
                                  body.radius});
    }
    view.asleep = view.creatures[chosen].posture == "sleep";
    view.darkness =
        std::max(view.asleep ? 0.6F : 0.0F, 0.8F * std::clamp(1 - life.world().light(), 0.0F, 1.0F));
}

void observe_sight(const lab::Life& life, std::size_t chosen, SightView& view) {
    using organism::body::fovea_side;
    const auto& creature = life.creatures()[chosen];
    const auto& eye = creature.eye();
    std::optional<organism::body::Eye> copy;
    view.retina = retina_of(life, creature, copy);
    view.fovea = eye.fovea();
    view.sensed = creature.frame().has(number_of(organism::Sense::fovea));
    view.hearing = creature.ear().hears(life.now());
    view.gaze_yaw = eye.gaze().yaw;
    view.gaze_pitch = eye.gaze().pitch;
    view.gaze_size = eye.gaze().size;
    view.field_width = sim::radians(eye.params().width_degrees);
    view.field_height = sim::radians(eye.params().height_degrees);
    const auto& imagery = creature.brain().thought().imagery;
    constexpr std::size_t cells = fovea_side * fovea_side;
    view.side = fovea_side;
    view.imagined.resize(cells);
    for (std::size_t i = 0; i < cells; ++i)
        view.imagined[i] = 0.5F + 0.5F * (imagery[i] - imagery[cells + i]);
}

}  // namespace flinch::render
