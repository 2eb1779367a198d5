#include "render/panel.hpp"

namespace flinch::render {

std::vector<const Panel*> panels_on(Page page, const ViewModel& model) {
    std::vector<const Panel*> found;
    for (const auto& [name, panel] : sim::registry<Panel>()) {
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
