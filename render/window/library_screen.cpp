#include "render/window/library_screen.hpp"

#include <algorithm>
#include <filesystem>

#include "render/canvas/pictures.hpp"
#include "render/chrome/chrome.hpp"
#include "render/interaction/search_text.hpp"
#include "scenarios/lab/scenario/reader.hpp"

namespace flinch::render {
namespace {

using What = Command::What;

constexpr float card_height = 127;
constexpr float narrowest = 370;
constexpr std::size_t most_pictures = 6;
constexpr auto yours = "yours";

}  // namespace

LibraryScreen::LibraryScreen() {
    auto entries = lab::list_own();
    for (auto& entry : lab::list_library(lab::library_folder())) entries.push_back(std::move(entry));
    for (auto& entry : entries) {
        Card card;
        card.theme = std::filesystem::path(entry.path).parent_path().filename().string();
        if (card.theme.empty()) card.theme = yours;
        card.folded = folded(entry.path + " " + entry.title + " " + entry.question);
        card.entry = std::move(entry);
        cards_.push_back(std::move(card));
    }
    // The user's own come first, then the scenario that shows most in the least time; the short tests of
    // instincts come last.
    const auto rank = [](const Card& card) {
        return card.theme == yours ? -1 : card.theme == "spider" ? 0 : card.theme == "instincts" ? 2 : 1;
    };
    std::stable_sort(cards_.begin(), cards_.end(),
                     [&](const Card& a, const Card& b) { return rank(a) < rank(b); });
    search();
}

/// Every word typed must be found.
void LibraryScreen::search() {
    found_.clear();
    for (std::size_t i = 0; i < cards_.size(); ++i) {
        if (fits(cards_[i].folded, text_)) found_.push_back(i);
    }
    choice_ = 0;
    scroll_ = {};
}

void LibraryScreen::look_into(Card& card) {
    card.looked = true;
    try {
        const auto scenario = lab::read_scenario(card.entry.path);
        card.map = scenario.map;
        for (const auto& kind : scenario.kinds) {
            if (card.pictures.size() < most_pictures) card.pictures.push_back(kind.picture);
        }
    } catch (const sim::BadInput& bad) {
        card.entry.problem = bad.problems().all().front().message;
    }
}

std::optional<std::string> LibraryScreen::execute(const Command& command) {
    if (command.what != What::none) complaint_.clear();
    switch (command.what) {
        case What::type:
            text_ += command.text;
            search();
            break;
        case What::erase:
            erase_last_letter(text_);
            search();
            break;
        case What::choose_by: {
            if (found_.empty()) break;
            scroll_.follow_choice();
            // Up and down go by rows; the sides by cards.
            const bool row = command.number == 1 || command.number == -1;
            const long step = static_cast<long>(command.number) * (row ? static_cast<long>(columns_) : 1L);
            choice_ = static_cast<std::size_t>(
                std::clamp(static_cast<long>(choice_) + step, 0L, static_cast<long>(found_.size()) - 1));
            break;
        }
        case What::scroll_by:
            scroll_.by(command.number);
            break;
        case What::scroll_to:
            scroll_.to(command.number);
            break;
        case What::choose_intervention:
            choice_ = command.index;
            [[fallthrough]];
        case What::accept:
            if (choice_ < found_.size()) return cards_[found_[choice_]].entry.path;
            break;
        default:
            break;
    }
    return std::nullopt;
}

void LibraryScreen::draw_card(Canvas& canvas, HitAreas& hit_areas, Rect area, Card& card,
                              std::size_t place) const {
    const bool chosen = place == choice_;
    canvas.rounded(area, 8,
                   area.contains(pointer_) ? mixed(colour::panel, colour::line, 0.4F) : colour::panel);
    if (chosen) canvas.outline(area, 8, 2, colour::steering);
    hit_areas.button(area, command_at(What::choose_intervention, place), card.entry.path);
    Rect inside = area.inset(14, 12);
    const Rect plan = inside.cut_left(84);
    canvas.rounded(plan, 6, colour::well);
    draw_plan(canvas, plan.inset(6), card.map);
    inside.cut_left(14);
    Rect heading = inside.cut_top(18);
    canvas.write(card.theme, heading.cut_right(canvas.width_of(card.theme, type::small) + 4),
                 aligned(type::small, Align::right));
    canvas.write(card.entry.title, heading, {14, colour::text, Face::bold});
    inside.cut_top(4);
    if (!card.entry.problem.empty()) {
        canvas.write_wrapped(card.entry.problem, inside, coloured(type::quiet, colour::alarm));
        return;
    }
    Rect pictures = inside.cut_bottom(24);
    canvas.write_wrapped(card.entry.question, inside, type::quiet);
    for (const auto& picture : card.pictures) {
        const Rect tile = pictures.cut_left(24);
        canvas.rounded(tile, 4, Colour(120, 126, 138));
        draw_picture(canvas, tile.inset(3), picture);
        pictures.cut_left(5);
    }
}

void LibraryScreen::draw_head(Canvas& canvas, Rect head) const {
    const float name = canvas.write("flinch", head, {26, colour::text, Face::bold});
    canvas.disc({head.x + name + 12, head.centre().y + 6}, 4, colour::prediction);
    canvas.disc({head.x + name + 24, head.centre().y + 6}, 4, colour::steering);
    head.cut_left(name + 44);
    canvas.write(
        "a laboratory for a brain of two parts: one that is born knowing, and one that learns to expect it",
        head.moved(0, 4), type::quiet);
}

void LibraryScreen::draw_cards(Canvas& canvas, HitAreas& hit_areas, Rect area) {
    constexpr float gap = 12;
    HitArea list;
    list.area = area;
    list.wheel = [](Point, float turns) { return command(What::scroll_by, turns > 0 ? -1 : 1); };
    hit_areas.add(std::move(list));
    const Rect bar = area.cut_right(8);
    area.cut_right(gap);
    columns_ = static_cast<std::size_t>(std::max(1.0F, (area.width + gap) / (narrowest + gap)));
    const float card_width =
        (area.width - gap * static_cast<float>(columns_ - 1)) / static_cast<float>(columns_);
    const auto shown = static_cast<std::size_t>(std::max(1.0F, (area.height + gap) / (card_height + gap)));
    const std::size_t rows = (found_.size() + columns_ - 1) / columns_;
    scroll_.fit(rows, shown, choice_ / columns_);
    scroll_bar({canvas, bar, hit_areas}, scroll_.first(), shown, rows);
    const std::size_t end = std::min(found_.size(), (scroll_.first() + shown) * columns_);
    for (std::size_t i = scroll_.first() * columns_; i < end; ++i) {
        Card& card = cards_[found_[i]];
        if (!card.looked) look_into(card);
        const auto column = static_cast<float>(i % columns_);
        const auto line = static_cast<float>(i / columns_ - scroll_.first());
        draw_card(canvas, hit_areas,
                  {area.x + column * (card_width + gap), area.y + line * (card_height + gap), card_width,
                   card_height},
                  card, i);
    }
    if (found_.empty()) canvas.write("no scenario like that", area.cut_top(30), type::quiet);
}

void LibraryScreen::draw(Canvas& canvas, HitAreas& hit_areas, unsigned width, unsigned height) {
    canvas.begin(width, height, colour::ground);
    hit_areas.clear();
    Rect area = canvas.whole().inset(24, 18);
    draw_head(canvas, area.cut_top(34));
    area.cut_top(10);
    const Rect search_line = area.cut_top(38);
    canvas.rounded(search_line, 8, colour::panel);
    canvas.write(text_.empty() ? "type to search the scenarios" : text_ + "▏", search_line.inset(14, 0),
                 text_.empty() ? Type{15, colour::faint} : Type{15, colour::text});
    area.cut_top(12);
    const Rect foot = area.cut_bottom(20);
    canvas.write(complaint_.empty() ? "↑ ↓ choose    Enter run    or click    Esc quit" : complaint_, foot,
                 complaint_.empty() ? type::small : coloured(type::small, colour::alarm));
    area.cut_bottom(10);
    draw_cards(canvas, hit_areas, area);
}

nlohmann::ordered_json LibraryScreen::published() const {
    return {{"library", true},
            {"search", text_},
            {"found", found_.size()},
            {"chosen", choice_ < found_.size() ? cards_[found_[choice_]].entry.path : ""}};
}

}  // namespace flinch::render
