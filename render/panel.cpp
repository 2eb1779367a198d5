#include "render/panel.hpp"

<<<<<<< HEAD
#include "render/chrome/chrome.hpp"
=======
#include <algorithm>
>>>>>>> h/docs

namespace flinch::render {
namespace {

<<<<<<< HEAD
std::vector<const Panel*> panels_on(Page page, const ViewModel& model) {
    std::vector<const Panel*> found;
    for (const auto& [name, panel] : sim::registry<Panel>()) {
        if (panel.place.page == page && (panel.wanted == nullptr || panel.wanted(model)))
            found.push_back(&panel);
    }
    return found;
=======
std::vector<Panel>& panels() {
    static std::vector<Panel> all;
    return all;
>>>>>>> h/docs
}

}  // namespace

<<<<<<< HEAD
=======
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

>>>>>>> h/docs
std::vector<Page> pages_of(const ViewModel& model) {
    std::vector<Page> pages;
    for (std::size_t i = 0; i < page_names.size(); ++i) {
        if (!panels_on(static_cast<Page>(i), model).empty()) pages.push_back(static_cast<Page>(i));
    }
    return pages;
}

}  // namespace flinch::render
