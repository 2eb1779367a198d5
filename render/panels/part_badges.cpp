#include "render/panels/part_badges.hpp"

#include "organism/learning/part_registry.hpp"

namespace flinch::render {
namespace {

using organism::learning::part_number;

constexpr float pitch = 22;

HitArea hit_area_of(Rect area, const PartView& part, std::size_t index) {
    HitArea hit_area;
    hit_area.area = area;
    hit_area.hint = !part.there ? part.name + ": this nature has none"
                                : part.name + (part.cut ? ", cut out    right-click or Shift X: put it back"
                                                        : "    right-click or Shift X: cut it out");
    hit_area.left = [index](Point) { return command_at(Command::What::part, index); };
    hit_area.right = [index](Point) { return command_at(Command::What::lesion_part, index); };
    return hit_area;
}

}  // namespace

float draw_part_badges(PanelContext context, const ViewModel& model, const WindowState& state,
                       const std::vector<std::string>& parts) {
    auto& [canvas, area, hit_areas] = context;
    const float top = area.y;
    Rect row = area.cut_top(pitch);
    for (const std::string& part : parts) {
        const std::size_t index = part_number(part);
        const PartView& view = model.parts.parts[index];
        const Colour tint = view.cut ? colour::alarm : view.there ? colour::memory : colour::faint;
        const Type type{11, tint, Face::bold, Align::centre};
        const float width = canvas.width_of(view.name, type) + 14;
        if (width > row.width) row = area.cut_top(pitch);
        const Rect badge = row.cut_left(width).inset(0, 2);
        row.cut_left(4);
        canvas.rounded(badge, 5, faded(tint, 0.16F));
        if (index == state.part) canvas.outline(badge, 5, 1, colour::text);
        canvas.write(view.name, badge, type);
        if (view.cut)
            canvas.fill({badge.x + 6, badge.centre().y - 0.5F, badge.width - 12, 1.2F}, colour::alarm);
        hit_areas.add(hit_area_of(badge, view, index));
    }
    return row.bottom() - top;
}

bool draw_part_head(PanelContext& context, const ViewModel& model, const WindowState& state,
                    const std::vector<std::string>& parts) {
    const std::size_t first = part_number(parts.front());
    const PartView& part = model.parts.parts[first];
    context.hit_areas.add(hit_area_of(context.area, part, first));
    context.area.cut_top(draw_part_badges(context, model, state, parts) + 4);
    if (!part.cut) return false;
    context.canvas.write_wrapped("The " + part.name + " is cut out.", context.area.cut_top(20),
                                 coloured(type::body, colour::alarm));
    return true;
}

}  // namespace flinch::render
