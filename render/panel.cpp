#include "render/panel.hpp"

#include <algorithm>

namespace flinch::render {
namespace {

std::vector<Panel>& panels() {
    static std::vector<Panel> all;
    return all;
}

}  // namespace

bool register_panel(Panel panel) {
    panels().push_back(std::move(panel));
    // By name, so that the order does not hang on the linker's.
    std::sort(panels().begin(), panels().end(),
              [](const Panel& a, const Panel& b) { return a.name < b.name; });
    return true;
}

std::vector<const Panel*> panels_on(Page page, const ViewModel& model) {
    std::vector<const Panel*> found;
    for (const Panel& panel : panels()) {
        if (panel.place.page == page && (panel.wanted == nullptr || panel.wanted(model)))
            found.push_back(&panel);
    }
    return found;
}

std::vector<Page> pages_of(const ViewModel& model) {
    std::vector<Page> pages;
    for (std::size_t i = 0; i < page_names.size(); ++i) {
        if (!panels_on(static_cast<Page>(i), model).empty()) pages.push_back(static_cast<Page>(i));
    }
    return pages;
}

}  // namespace flinch::render
