#include "scenarios/lab/scenario/deprecated.hpp"

#include <toml++/toml.h>
#include <array>
#include <string_view>

#include <fmt/format.h>

#include "scenarios/lab/scenario/layers.hpp"

namespace flinch::lab {
namespace {

struct Renamed {
    std::string_view was, is;
};
constexpr std::array<Renamed, 1> renamed{{{"poke", "intervention"}}};  // at the top of a file

}  // namespace

void rename_deprecated(sim::Document& document, sim::Diagnostics& problems) {
    toml::table& root = document.tree();
    for (const auto& [was, is] : renamed) {
        const toml::node* old = root.get(was);
        if (old == nullptr) continue;
        const sim::Place place = document.place_of(*old);
        problems.warning(place, fmt::format("`{}` is called `{}` now", was, is));
        if (root.contains(is)) {
            problems.error(place, fmt::format("both `{}` and `{}`: they are one", was, is));
        } else {
            old->visit([&](const auto& node) { root.insert(is, node); });
            note_copy(*root.get(is), document, *old, document);
        }
        root.erase(was);
    }
}

}  // namespace flinch::lab
