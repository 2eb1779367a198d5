#pragma once

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace flinch::sim {

/// Entries of one kind under the names that files use, in the order of their names. Each entry stands in a
/// file of its own, which announces it: adding one changes no other file. The order of announcing, which is
/// the linker's, shows nowhere.
template <class Entry>
class Registry {
  public:
    /// Throws `std::logic_error` if the name is taken.
    void add(std::string name, Entry entry) {
        const auto [place, is_new] = entries_.try_emplace(std::move(name), std::move(entry));
        if (!is_new) throw std::logic_error("announced twice: " + place->first);
    }
    /// Null if there is no entry of this name.
    [[nodiscard]] const Entry* find(std::string_view name) const {
        const auto found = entries_.find(name);
        return found == entries_.end() ? nullptr : &found->second;
    }
    /// Precondition: there is an entry of this name; otherwise throws `std::out_of_range`.
    [[nodiscard]] const Entry& at(std::string_view name) const {
        if (const Entry* found = find(name)) return *found;
        throw std::out_of_range("never announced: " + std::string(name));
    }
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [name, entry] : entries_) all.push_back(name);
        return all;
    }
    /// Pairs of name and entry.
    [[nodiscard]] auto begin() const noexcept { return entries_.begin(); }
    [[nodiscard]] auto end() const noexcept { return entries_.end(); }

  private:
    std::map<std::string, Entry, std::less<>> entries_;
};

/// The registry of a kind of entry, one for the program.
template <class Entry>
[[nodiscard]] Registry<Entry>& registry() {
    static Registry<Entry> all;
    return all;
}

/// Puts an entry into the registry of its kind. Meant for a static object in the entry's own file, where a
/// name that is taken ends the program at its start.
template <class Entry>
bool announce(std::string name, Entry entry) {
    registry<Entry>().add(std::move(name), std::move(entry));
    return true;
}

}  // namespace flinch::sim
