#include "sim/input/diagnostic.hpp"

#include <algorithm>
#include <ostream>

#include "sim/input/utf8.hpp"

namespace flinch::sim {

void Diagnostics::print(std::ostream& out) const {
    constexpr std::size_t most = 100;
    auto sorted = all_;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    for (std::size_t i = 0; i < std::min(sorted.size(), most); ++i) {
        const auto& [place, severity, message] = sorted[i];
        out << well_formed(place.file) << ':' << place.line << ':' << place.column
            << (severity == Severity::error ? ": error: " : ": warning: ") << well_formed(message) << '\n';
    }
    if (sorted.size() > most) out << "and " << sorted.size() - most << " more\n";
}

void refuse(SourceLocation place, std::string message) {
    Diagnostics problems;
    problems.error(std::move(place), std::move(message));
    throw BadInput(std::move(problems));
}

}  // namespace flinch::sim
