#include "render/panels/part_chips.hpp"

#include "organism/learning/part_registry.hpp"

namespace flinch::render {
namespace {

using organism::learning::part_number;

constexpr float pitch = 22;

Zone zone_of(Rect area, const PartView& part, std::size_t index) {
    Zone zone;
    zone.area = area;
    zone.hint = !part.there ? part.name + ": this nature has none"
                            : part.name + (part.cut ? ", cut out    right-click or Shift X: put it back"
                                                    : "    right-click or Shift X: cut it out");
    zone.left = [index](Point) { return command_at(Command::What::part, index); };
    zone.right = [index](Point) { return command_at(Command::What::lesion_part, index); };
    return zone;
}

}  // namespace

float draw_part_chips(Easel easel, const ViewModel& model, const WindowState& state,
                      const std::vector<std::string>& parts) {
    auto& [canvas, area, zones] = easel;
    const float top = area.y;
    Rect row = area.cut_top(pitch);
    for (const std::string& part : parts) {
        const std::size_t index = part_number(part);
        const PartView& view = model.parts.parts[index];
        const Colour tint = view.cut ? colour::alarm : view.there ? colour::memory : colour::faint;
        const Type type{11, tint, Face::bold, Align::centre};
        const float width = canvas.width_of(view.name, type) + 14;
        if (width > row.width) row = area.cut_top(pitch);
        const Rect chip = row.cut_left(width).inset(0, 2);
        row.cut_left(4);
        canvas.rounded(chip, 5, faded(tint, 0.16F));
        if (index == state.part) canvas.outline(chip, 5, 1, colour::text);
        canvas.write(view.name, chip, type);
        if (view.cut) canvas.fill({chip.x + 6, chip.centre().y - 0.5F, chip.width - 12, 1.2F}, colour::alarm);
        zones.add(zone_of(chip, view, index));
    }
    return row.bottom() - top;
}

bool draw_part_head(Easel& easel, const ViewModel& model, const WindowState& state,
                    const std::vector<std::string>& parts) {
    const std::size_t first = part_number(parts.front());
    const PartView& part = model.parts.parts[first];
    easel.zones.add(zone_of(easel.area, part, first));
    easel.area.cut_top(draw_part_chips(easel, model, state, parts) + 4);
    if (!part.cut) return false;
    easel.canvas.write_wrapped("The " + part.name + " is cut out.", easel.area.cut_top(20),
                               coloured(type::body, colour::alarm));
    return true;
}

}  // namespace flinch::render
