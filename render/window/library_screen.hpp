#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "render/canvas/canvas.hpp"
#include "render/interaction/hit_areas.hpp"
#include "render/interaction/scroll.hpp"
#include "scenarios/lab/library/library.hpp"
#include "world/map.hpp"
#include "world/picture.hpp"

namespace flinch::render {

/// The first screen: the scenario library, searched by typing.
class LibraryScreen {
  public:
    LibraryScreen();
    void draw(Canvas& canvas, HitAreas& hit_areas, unsigned width, unsigned height);
    /// The path of the scenario that the command chose, if it chose one.
    [[nodiscard]] std::optional<std::string> execute(const Command& command);
    void point_at(Point pointer) noexcept { pointer_ = pointer; }
    /// A scenario could not be opened.
    void complain(const std::string& message) { complaint_ = message; }
    [[nodiscard]] nlohmann::ordered_json published() const;

  private:
    struct Card {
        lab::LibraryEntry entry;
        std::string theme;   ///< the folder it lies in
        std::string folded;  ///< for the search
        bool looked = false;
        std::vector<world::Picture> pictures;
        world::Map map;
    };

    void search();
    void draw_head(Canvas& canvas, Rect area) const;
    void draw_cards(Canvas& canvas, HitAreas& hit_areas, Rect area);
    static void look_into(Card& card);
    void draw_card(Canvas& canvas, HitAreas& hit_areas, Rect area, Card& card, std::size_t place) const;

    std::vector<Card> cards_;
    std::vector<std::size_t> found_;
    std::string text_;
    std::string complaint_;
    std::size_t choice_ = 0;
    std::size_t columns_ = 1;
    Scroll scroll_;  // in rows of cards
    Point pointer_{-1, -1};
};

}  // namespace flinch::render
