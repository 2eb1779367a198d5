#include "scenarios/lab/scenario/inherit.hpp"

#include <toml++/toml.h>
#include <filesystem>

#include "scenarios/lab/library/lookup.hpp"
#include "scenarios/lab/scenario/deprecated.hpp"
#include "scenarios/lab/scenario/layers.hpp"

namespace flinch::lab {
namespace {

constexpr unsigned deepest = 8;  // how deep templates may build on templates

std::optional<sim::Document> open(const Shelf& shelf, const std::string& name,
                                  const sim::SourceLocation& place, const std::filesystem::path& folder,
                                  Draft& draft) {
    const auto path = look_up(shelf, name, folder, place, draft.problems);
    if (!path) return std::nullopt;
    return sim::Document::open(*path, draft.problems, place);
}

/// The name of a map, if `map` holds no more than a name: a drawing has several lines.
const toml::node* map_name(const toml::table& root) {
    const toml::node* world = root.get("world");
    if (world != nullptr && world->is_table()) world = world->as_table()->get("map");
    const auto* text = world == nullptr ? nullptr : world->as_string();
    return text == nullptr || text->get().find('\n') != std::string::npos ? nullptr : world;
}

void inherit_map(sim::Document& document, const std::filesystem::path& folder, Draft& draft) {
    toml::table& root = document.tree();
    const toml::node* name = map_name(root);
    if (name == nullptr || name->as_string()->get().empty()) return;
    const auto map = open(map_shelf, name->as_string()->get(), document.place_of(*name), folder, draft);
    if (!map) return;
    if (toml::table* world = root["world"].as_table()) {
        world->erase("map");
    } else {
        root.erase("world");
    }
    lay_under(root, document, map->tree(), *map);
}

void inherit_from(sim::Document& document, const std::filesystem::path& folder, Draft& draft,
                  unsigned depth) {
    toml::table& root = document.tree();
    if (const toml::node* like = root.get("like")) {
        const sim::SourceLocation place = document.place_of(*like);
        const std::string name = like->value_or(std::string{});
        if (depth > deepest) {
            draft.problems.error(place, "templates that build on each other without end");
        } else if (auto model = open(template_shelf, name, place, folder, draft)) {
            rename_deprecated(*model, draft.problems);
            inherit_from(*model, std::filesystem::path(model->name()).parent_path(), draft, depth + 1);
            lay_under(root, document, model->tree(), *model);
        }
        root.erase("like");
    }
    inherit_map(document, folder, draft);
}

}  // namespace

void inherit(sim::Document& document, Draft& draft) {
    inherit_from(document, draft.folder, draft, 0);
}

}  // namespace flinch::lab
