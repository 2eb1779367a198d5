#include <iostream>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/reference/reference.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {

int show_keys(const std::string& section, ReferenceFormat format) {
    const Reference all = reference();
    const auto asked = section.empty() ? std::optional(all) : reference_of(section, all);
    if (!asked) {
        std::cerr << "flinch: " << sim::unknown_name("section", section, section_names(all)) << '\n';
        return bad_input;
    }
    switch (format) {
        case ReferenceFormat::text:
            write_text(*asked, std::cout);
            break;
        case ReferenceFormat::markdown:
            write_markdown(*asked, std::cout);
            break;
        case ReferenceFormat::json:
            write_json(*asked, std::cout);
            break;
    }
    return all_well;
}

}  // namespace flinch::lab
