#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/interaction/command.hpp"

namespace flinch::render {

/// A part of the screen that answers the mouse.
struct Zone {
    using Answer = std::function<Command(Point)>;

    Rect area;
    Answer left;                                ///< to a click
    Answer right;                               ///< to a click of the other button
    Answer drag;                                ///< while the left button is held: told where the pointer is
    std::function<Command(Point, Point)> pull;  ///< the same, told where it is and how far it has come
    std::function<Command(Point, float)> wheel;
    std::string hint;  ///< shown while the pointer is over it
};

/// The zones of one picture in the order in which they were drawn. The last one lies on top.
class Zones {
  public:
    void clear() noexcept { zones_.clear(); }
    void add(Zone zone) { zones_.push_back(std::move(zone)); }
    void button(Rect area, Command command, std::string hint) {
        Zone zone;
        zone.area = area;
        zone.left = [command](Point) { return command; };
        zone.hint = std::move(hint);
        add(std::move(zone));
    }
    /// Hides every zone beneath this area, so that only later ones answer in it.
    void cover(Rect area) {
        Zone zone;
        zone.area = area;
        add(std::move(zone));
    }
    /// The topmost zone at a place, or null. It is valid until the next picture.
    [[nodiscard]] const Zone* at(Point p) const noexcept {
        for (auto zone = zones_.rbegin(); zone != zones_.rend(); ++zone) {
            if (zone->area.contains(p)) return &*zone;
        }
        return nullptr;
    }
    [[nodiscard]] const std::vector<Zone>& all() const noexcept { return zones_; }

  private:
    std::vector<Zone> zones_;
};

}  // namespace flinch::render
