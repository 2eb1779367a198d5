#include "organism/steering/reflex.hpp"

#include <algorithm>
#include <array>

namespace flinch::organism::steering {
namespace {

using G = GazeShift;
using B = BodyAct;
using M = MouthAct;
using P = Posture;

constexpr auto table = std::to_array<Reflex>({
    {"orient", "gaze and head to the most conspicuous patch", G::to_salient},
    {"look-at-face", "gaze and head to the face", G::to_face},
    {"follow-gaze", "gaze and head to what the face looks at", G::along_gaze},
    {"approach", "walks toward what the gaze rests on", G::none, B::walk_to, P::approach},
    {"avoid", "backs away from what the gaze rests on", G::none, B::back_away, P::avoid},
    {"withdraw", "the same, out of any stillness: what hurts does not wait", G::none, B::back_away,
     P::withdraw},
    {"lick", "takes in what touches the body", G::none, B::hold, P::lick, M::take_in},
    {"grasp", "picks up what touches the body", G::none, B::none, P::free, M::pick_up},
    {"gape", "opens the mouth wide and spits out", G::none, B::hold, P::gape, M::spit_out},
    {"laugh", "laughs", G::none, B::hold, P::laugh},
    {"play", "takes the bow that invites to play", G::none, B::hold, P::play},
    {"submit", "makes itself small", G::none, B::hold, P::submit},
    {"sleep", "lies down and sleeps", G::none, B::hold, P::sleep},
    {"freeze", "stands stock still", G::none, B::hold, P::freeze},
    {"blink", "shuts its eyes", G::none, B::hold, P::blink},
    {"startle", "jerks and shrinks together", G::none, B::hold, P::startle},
    {"wake", "ends its sleep", G::none, B::let_go, P::sleep},
});

}  // namespace

std::span<const Reflex> reflexes() noexcept {
    return table;
}

const Reflex* find_reflex(std::string_view name) noexcept {
    const auto* found = std::ranges::find(table, name, &Reflex::name);
    return found == table.end() ? nullptr : found;
}

}  // namespace flinch::organism::steering
