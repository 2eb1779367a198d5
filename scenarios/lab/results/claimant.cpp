#include "scenarios/lab/results/claimant.hpp"

#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdlib>
#include <fstream>

#include <fmt/format.h>

namespace flinch::lab {
namespace {

double now() noexcept {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string host_name() {
    std::array<char, 256> name{};
    if (::gethostname(name.data(), name.size() - 1) != 0) return "unknown";
    return name.data();
}

/// When a process began, in ticks since the machine was started; empty if there is no such process. It tells
/// a process from a later one of the same number.
std::string beginning_of(const std::string& process) {
    std::ifstream file("/proc/" + process + "/stat");
    std::string line;
    std::getline(file, line);
    const auto after_name = line.rfind(')');
    if (after_name == std::string::npos) return {};
    if (line.substr(after_name + 1).starts_with(" Z"))
        return {};  // it is dead, and its parent has not asked yet
    std::size_t at = after_name + 1;
    constexpr int fields_between = 19;  // from the name to the start time (proc(5): field 22)
    for (int i = 0; i < fields_between && at != std::string::npos; ++i) at = line.find(' ', at + 1);
    if (at == std::string::npos) return {};
    return line.substr(at + 1, line.find(' ', at + 1) - at - 1);
}

}  // namespace

Claimant::Claimant() : host_(host_name()) {
    const std::string process = std::to_string(::getpid());
    name_ = fmt::format("{}/{}/{}", host_, process, beginning_of(process));
}

double Claimant::until() const noexcept {
    constexpr double patience = 6;  // prolongings that may be missed
    return now() + patience * seconds_between_prolongings;
}

bool Claimant::still_holds(const std::string& owner, double until) const {
    if (until < now()) return false;
    const auto first = owner.find('/');
    const auto second = owner.rfind('/');
    if (first == std::string::npos || first == second || owner.substr(0, first) != host_) return true;
    return beginning_of(owner.substr(first + 1, second - first - 1)) == owner.substr(second + 1);
}

}  // namespace flinch::lab
