#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flinch::sim {

/// A registry holds entries of one kind under the names that files use, sorted by name. Each entry is defined
/// in a source file of its own, which announces it, so that adding an entry changes no other file. The order
/// of announcing depends on the linker and has no visible effect.
template <class Entry>
class Registry {
  public:
    /// Adds an entry. It throws `std::logic_error` if the name is taken.
    void add(std::string name, Entry entry) {
        const auto [place, is_new] = entries_.try_emplace(std::move(name), std::move(entry));
        if (!is_new) throw std::logic_error("announced twice: " + place->first);
    }
    /// The entry of this name, or null if there is none.
    [[nodiscard]] const Entry* find(std::string_view name) const {
        const auto found = entries_.find(name);
        return found == entries_.end() ? nullptr : &found->second;
    }
    /// The entry of this name. Precondition: there is one; otherwise it throws `std::out_of_range`.
    [[nodiscard]] const Entry& at(std::string_view name) const {
        if (const Entry* found = find(name)) return *found;
        throw std::out_of_range("never announced: " + std::string(name));
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [name, entry] : entries_) all.push_back(name);
        return all;
    }
    /// Iterates over pairs of name and entry.
    [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
    [[nodiscard]] auto end() const noexcept { return entries_.end(); }

  private:
    std::map<std::string, Entry, std::less<>> entries_;
};

/// The registry of a kind of entry. There is one for the whole program.
template <class Entry>
[[nodiscard]] Registry<Entry>& registry() {
    static Registry<Entry> all;
    return all;
}

/// Puts an entry into the registry of its kind. It is meant for a static object in the entry's own file,
/// where a name that is taken ends the program at its start.
template <class Entry>
bool announce(std::string name, Entry entry) {
    registry<Entry>().add(std::move(name), std::move(entry));
    return true;
}

}  // namespace flinch::sim
