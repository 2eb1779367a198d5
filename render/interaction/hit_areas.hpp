#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "render/interaction/command.hpp"

namespace flinch::render {

/// A part of the screen that answers the mouse.
struct HitArea {
    using Answer = std::function<Command(Point)>;

    Rect area;
    Answer left;                                ///< to a click
    Answer right;                               ///< to a click of the other button
    Answer drag;                                ///< while the left button is held: told where the pointer is
    std::function<Command(Point, Point)> pull;  ///< the same, told where it is and how far it has come
    std::function<Command(Point, float)> wheel;
    std::string hint;  ///< shown while the pointer is over it
};

/// The hit areas of one picture in the order in which they were drawn. The last one lies on top.
class HitAreas {
  public:
    void clear() noexcept { hit_areas_.clear(); }
    void add(HitArea hit_area) { hit_areas_.push_back(std::move(hit_area)); }
    void button(Rect area, Command command, std::string hint) {
        HitArea hit_area;
        hit_area.area = area;
        hit_area.left = [command](Point) { return command; };
        hit_area.hint = std::move(hint);
        add(std::move(hit_area));
    }
    /// Hides every hit area beneath this area, so that only later ones answer in it.
    void cover(Rect area) {
        HitArea hit_area;
        hit_area.area = area;
        add(std::move(hit_area));
    }
    /// The topmost hit area at a place, or null. It is valid until the next picture.
    [[nodiscard]] const HitArea* at(Point p) const noexcept {
        for (auto hit_area = hit_areas_.rbegin(); hit_area != hit_areas_.rend(); ++hit_area) {
            if (hit_area->area.contains(p)) return &*hit_area;
        }
        return nullptr;
    }
    /// The topmost hit area at a place that answers the wheel, though a button may lie on it; null beneath a
    /// cover.
    [[nodiscard]] const HitArea* wheel_at(Point p) const noexcept {
        for (auto hit_area = hit_areas_.rbegin(); hit_area != hit_areas_.rend(); ++hit_area) {
            if (!hit_area->area.contains(p)) continue;
            if (hit_area->wheel) return &*hit_area;
            const bool cover = !hit_area->left && !hit_area->right && !hit_area->drag && !hit_area->pull;
            if (cover) return nullptr;
        }
        return nullptr;
    }
    [[nodiscard]] const std::vector<HitArea>& all() const noexcept { return hit_areas_; }

  private:
    std::vector<HitArea> hit_areas_;
};

}  // namespace flinch::render
